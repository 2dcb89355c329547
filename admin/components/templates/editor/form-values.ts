import type {
  AdminPackageTemplate,
  PackageCoverage,
  PackageValidity,
} from "../../../../src/types/http/package-template"
import type { Picked } from "../../../lib/picked"

/** One part of a package as its form writes it. */
export type ItemValues = {
  /** Kept, so that what was sold of it stays together. */
  item_id?: string
  title: string
  units: string
  unit_label: string
  coverage: PackageCoverage[]
}

/** Everything the editor asks for. */
export type TemplateValues = Pick<
  AdminPackageTemplate,
  "starts" | "redeem_policy" | "no_show" | "expiry_rule" | "sold"
> & {
  title: string
  description: string
  items: ItemValues[]
  validity: PackageValidity | null
  cancel_window_hours: string
  purchase_limit: string
  freezes: string
  freeze_days: string
  product: "new" | "existing"
  variant: Picked | null
  /** As typed, by currency; undefined where a field was shown and left alone. */
  prices: Record<string, string | undefined>
}

/** A part that nothing was said about yet. */
export const EMPTY_ITEM: ItemValues = { title: "", units: "10", unit_label: "", coverage: [] }

/** What a small salon most likely wants. */
export const DEFAULTS: TemplateValues = {
  title: "",
  description: "",
  items: [EMPTY_ITEM],
  validity: { count: 12, unit: "month" },
  starts: "purchase",
  redeem_policy: "any",
  no_show: "counts",
  cancel_window_hours: "24",
  expiry_rule: "service_date",
  purchase_limit: "",
  freezes: "",
  freeze_days: "",
  sold: "shop_and_desk",
  product: "new",
  variant: null,
  prices: {},
}

const textOf = (value: number | null) => (value === null ? "" : String(value))

/** A template as the editor opens it. */
export const valuesOf = (template: AdminPackageTemplate): TemplateValues => ({
  title: template.title,
  description: template.description ?? "",
  items: template.items.map(({ id, title, units, unit_label, coverage }) => ({
    item_id: id,
    title,
    units: textOf(units),
    unit_label,
    coverage,
  })),
  validity: template.validity,
  starts: template.starts,
  redeem_policy: template.redeem_policy,
  no_show: template.no_show,
  cancel_window_hours: textOf(template.cancel_window_hours),
  expiry_rule: template.expiry_rule,
  purchase_limit: textOf(template.purchase_limit),
  freezes: textOf(template.freeze_limit?.count ?? null),
  freeze_days: textOf(template.freeze_limit?.days ?? null),
  sold: template.sold,
  product: "new",
  variant: null,
  prices: Object.fromEntries(
    template.prices.map(({ currency_code, amount }) => [currency_code, String(amount)])
  ),
})
