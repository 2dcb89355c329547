import type { InferTypeOf } from "@medusajs/framework/types"
import type { Coverage } from "../../domain/coverage"
import type { Validity } from "../../domain/validity"
import type { TemplateContent } from "../../domain/template-checks"
import type { PackageServiceRule, PackageTemplate } from "./models"
import type { PackageTemplateDTO, ServiceRuleDTO } from "./types"

type TemplateRow = Omit<InferTypeOf<typeof PackageTemplate>, "items"> & {
  items: (Pick<
    PackageTemplateDTO["items"][number],
    "id" | "position" | "title" | "unit_label" | "units" | "unlimited"
  > & { coverage: Coverage[] })[]
}

const byReference = (a: Coverage, b: Coverage) =>
  a.kind.localeCompare(b.kind) || a.reference_id.localeCompare(b.reference_id)

const validityOf = ({ validity_until, validity_count, validity_unit }: TemplateRow): Validity => {
  if (validity_until !== null) return { until: validity_until }
  if (validity_count === null || validity_unit === null) return null
  return { count: validity_count, unit: validity_unit }
}

const freezeLimitOf = ({ freeze_limit_count: count, freeze_limit_days: days }: TemplateRow) =>
  count === null && days === null ? null : { count, days }

/** Turns rows with items and coverage into the template others may rely on, in a stable order. */
export const toTemplate = (row: TemplateRow): PackageTemplateDTO => ({
  id: row.id,
  title: row.title,
  description: row.description,
  status: row.status,
  version: row.version,
  sold: row.sold,
  variant_id: row.variant_id,
  product_id: row.product_id,
  created_product: row.created_product,
  prices: row.prices,
  validity: validityOf(row),
  starts: row.starts,
  redeem_policy: row.redeem_policy,
  no_show: row.no_show,
  cancel_window_hours: row.cancel_window_hours,
  expiry_rule: row.expiry_rule,
  purchase_limit: row.purchase_limit,
  freeze_limit: freezeLimitOf(row),
  metadata: row.metadata,
  created_at: row.created_at,
  updated_at: row.updated_at,
  items: [...row.items]
    .sort((a, b) => a.position - b.position)
    .map(({ id, position, title, unit_label, units, unlimited, coverage }) => ({
      id,
      position,
      title,
      unit_label,
      units,
      unlimited,
      coverage: coverage
        .map(({ kind, reference_id, cost }) => ({ kind, reference_id, cost }))
        .sort(byReference),
    })),
})

/** Turns a row into the rule others may rely on. */
export const toRule = (row: InferTypeOf<typeof PackageServiceRule>): ServiceRuleDTO => ({
  id: row.id,
  variant_id: row.variant_id,
  package_only: row.package_only,
  once_per_customer: row.once_per_customer,
  created_at: row.created_at,
  updated_at: row.updated_at,
})

/** What of a template decides by itself whether it can be sold. */
export const toContent = ({ sold, prices, items }: PackageTemplateDTO): TemplateContent => ({
  sold,
  desk_currency_codes: sold === "desk_only" ? prices.map(({ currency_code }) => currency_code) : [],
  items,
})
