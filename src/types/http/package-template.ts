import type { CalendarPeriod } from "../../domain/validity"
import type { SalesPlace, TemplateStatus } from "../../domain/template-sale"
import type { ExpiryRule, NoShowRule, Starts } from "../../domain/terms"
import type { RedeemPolicy } from "../../domain/usable"
import type { CoverageKind } from "../../domain/coverage"
import type { TemplateCheckCode, TemplateRemedy } from "../../domain/template-checks"

/** One thing standing between a template and its sale; `blocking` ones keep it from being published. */
export type PackageTemplateCheck = {
  code: TemplateCheckCode
  message: string
  remedy: TemplateRemedy | null
  blocking: boolean
  variant_ids: string[]
}

/** A price in major units. */
export type PackageTemplatePrice = { currency_code: string; amount: number }

/** A length of time. */
export type PackagePeriod = CalendarPeriod

/** How long a package is valid, or until which day whenever it begins. */
export type PackageValidity = PackagePeriod | { until: string }

/** How often a package may be paused, and for how many days in all; null is without a limit. */
export type PackageFreezeLimit = { count: number | null; days: number | null }

/** What a session may pay for, and how many sessions one booking of it costs. */
export type PackageCoverage = { kind: CoverageKind; reference_id: string; cost: number }

/** One pool of sessions of a template; `units` is null when it is unlimited. */
export type PackageTemplateItem = {
  id: string
  title: string
  unit_label: string
  units: number | null
  coverage: PackageCoverage[]
}

/** What everybody may know about a template. */
type PackageTemplateTerms = {
  id: string
  title: string
  description: string | null
  validity: PackageValidity | null
  starts: Starts
  redeem_policy: RedeemPolicy
  no_show: NoShowRule
  cancel_window_hours: number | null
  expiry_rule: ExpiryRule
  purchase_limit: number | null
  freeze_limit: PackageFreezeLimit | null
  items: PackageTemplateItem[]
}

/** A template as the admin sees it. `prices` are the product's, or its own when sold at the desk only. */
export type AdminPackageTemplate = PackageTemplateTerms & {
  status: TemplateStatus
  version: number
  sold: SalesPlace
  variant_id: string | null
  product_id: string | null
  created_product: boolean
  prices: PackageTemplatePrice[]
  checks: PackageTemplateCheck[]
  /** How many packages there are of it, ended ones included. */
  sold_count: number
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

/** An item as a merchant writes it; naming its id keeps what was sold of it together. */
export type AdminPackageTemplateItemInput = {
  id?: string
  title: string
  unit_label?: string
  units: number
  coverage: { kind: CoverageKind; reference_id: string; cost?: number }[]
}

/** What a merchant may change; `items` is always the complete list, `sold` only moves on drafts. */
export type AdminUpdatePackageTemplate = {
  title?: string
  description?: string | null
  sold?: SalesPlace
  prices?: PackageTemplatePrice[]
  validity?: PackageValidity | null
  starts?: Starts
  redeem_policy?: RedeemPolicy
  no_show?: NoShowRule
  cancel_window_hours?: number | null
  expiry_rule?: ExpiryRule
  purchase_limit?: number | null
  freeze_limit?: { count?: number | null; days?: number | null } | null
  metadata?: Record<string, unknown> | null
  items?: AdminPackageTemplateItemInput[]
}

/** A new draft. */
export type AdminCreatePackageTemplate = AdminUpdatePackageTemplate & { title: string }

/** How to put a template on sale; without `product` it keeps what it has, null is the desk only. */
export type AdminPublishPackageTemplate = {
  product?:
    { create: { prices: PackageTemplatePrice[]; title?: string } } | { variant_id: string } | null
}

/** Query of the admin's list. */
export type AdminPackageTemplateListParams = {
  q?: string
  status?: TemplateStatus[]
  variant_id?: string[]
  covers_variant_id?: string
  fields?: string
  order?: string
  limit?: number
  offset?: number
}

/** Answer of one template. */
export type AdminPackageTemplateResponse = { package_template: AdminPackageTemplate }

/** Answer of the admin's list. */
export type AdminPackageTemplateListResponse = {
  package_templates: AdminPackageTemplate[]
  count: number
  offset: number
  limit: number
}

/** Answer of a deletion. */
export type AdminPackageTemplateDeleteResponse = {
  id: string
  object: "package_template"
  deleted: true
}

/** Body of a 400 that names what is in the way of a sale. */
export type AdminPackageTemplateChecksError = {
  type: "invalid_data"
  message: string
  checks: PackageTemplateCheck[]
}

/** Medusa's price of a variant for the shopper who asks. */
export type StoreCalculatedPrice = {
  calculated_amount: number | null
  original_amount: number | null
  currency_code: string | null
  is_calculated_price_tax_inclusive?: boolean
}

/** A template that is for sale in the shop. */
export type StorePackageTemplate = PackageTemplateTerms & {
  variant_id: string
  product_id: string
  calculated_price: StoreCalculatedPrice | null
}

/** Query of the store's list; without region or currency the prices stay out. */
export type StorePackageTemplateListParams = {
  region_id?: string
  currency_code?: string
  q?: string
  limit?: number
  offset?: number
}

/** Answer of the store's list. */
export type StorePackageTemplateListResponse = {
  package_templates: StorePackageTemplate[]
  count: number
  offset: number
  limit: number
}

/** Lets an item pay for more services, in packages that were sold before too. */
export type AdminExtendTemplateCoverage = {
  /** Which item; not needed where there is only one. */
  item_id?: string
  coverage: { kind: CoverageKind; reference_id: string; cost?: number }[]
  reason: string
}
