import type { Coverage, Reference } from "../../domain/coverage"
import type { SalesPlace, TemplateStatus } from "../../domain/template-sale"
import type { ExpiryRule, FreezeLimit, NoShowRule, Starts } from "../../domain/terms"
import type { RedeemPolicy } from "../../domain/usable"
import type { Validity } from "../../domain/validity"

/** A price in major units. */
export type TemplatePrice = { currency_code: string; amount: number }

/** The terms under which a template is sold; every sold package keeps a copy of them. */
export type TemplatePolicies = {
  validity: Validity
  starts: Starts
  redeem_policy: RedeemPolicy
  no_show: NoShowRule
  cancel_window_hours: number | null
  expiry_rule: ExpiryRule
  purchase_limit: number | null
  /** How often and for how many days a package may be paused; null is as often as staff like. */
  freeze_limit: FreezeLimit | null
}

/** One pool of units of a template. `units` is null exactly when it is unlimited. */
export type PackageTemplateItemDTO = {
  id: string
  position: number
  title: string
  unit_label: string
  units: number | null
  unlimited: boolean
  coverage: Coverage[]
}

/** A template with its items, in the order the merchant gave them. */
export type PackageTemplateDTO = TemplatePolicies & {
  id: string
  title: string
  description: string | null
  status: TemplateStatus
  version: number
  sold: SalesPlace
  variant_id: string | null
  product_id: string | null
  created_product: boolean
  prices: TemplatePrice[]
  metadata: Record<string, unknown> | null
  created_at: Date
  updated_at: Date
  items: PackageTemplateItemDTO[]
}

/** How a template is on sale: what publishing writes and its compensation puts back. */
export type TemplateSale = Pick<
  PackageTemplateDTO,
  "status" | "sold" | "variant_id" | "product_id" | "created_product"
>

/** An item as a merchant writes it; one that names its id keeps it, and with it its sold credits. */
export type TemplateItemInput = {
  id?: string
  title: string
  unit_label?: string
  units: number
  coverage: (Omit<Coverage, "cost"> & { cost?: number })[]
}

/** What a merchant may write; a missing field keeps its value, or its default on create. */
export type UpdateTemplateInput = Partial<
  Omit<TemplatePolicies, "freeze_limit"> & { freeze_limit: Partial<FreezeLimit> | null } & Pick<
      PackageTemplateDTO,
      "title" | "description" | "sold" | "prices" | "metadata"
    > & {
      items: TemplateItemInput[]
    }
>

/** A new template: only its title is required. */
export type CreateTemplateInput = UpdateTemplateInput & { title: string }

/** Which templates a list asks for. */
export type TemplateFilters = {
  id?: string[]
  q?: string
  status?: PackageTemplateDTO["status"][]
  sold?: PackageTemplateDTO["sold"][]
  variant_id?: string[]
  /** References of one service: templates with an item that covers any of them. */
  covers?: Reference[]
}

/** A page of a list, in Medusa's words. */
export type Page = { skip?: number; take?: number | null; order?: Record<string, string> }

/** How a service may be booked. */
export type ServiceRuleDTO = {
  id: string
  variant_id: string
  package_only: boolean
  once_per_customer: boolean
  created_at: Date
  updated_at: Date
}

/** How often a variant may be had and what it is paid with: a service's rule, or a package's limit. */
export type SaleLimit = {
  variant_id: string
  package_only: boolean
  once_per_customer: boolean
  template_id: string | null
  purchase_limit: number | null
  /** The fixed last day of the packages that the variant sells now. */
  valid_until: string | null
}

/** A rule to write; a missing flag keeps its value, false on a new rule. */
export type ServiceRuleInput = {
  variant_id: string
  package_only?: boolean
  once_per_customer?: boolean
}
