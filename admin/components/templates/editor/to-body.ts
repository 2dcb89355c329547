import { castNumber } from "@medusajs/dashboard/lib"
import type {
  AdminCreatePackageTemplate,
  AdminPackageTemplate,
  AdminPublishPackageTemplate,
  PackageTemplatePrice,
} from "../../../../src/types/http/package-template"
import type { ItemValues, TemplateValues } from "./form-values"

const numberOrNull = (text: string) => (text.trim() ? Number(text) : null)

/** The prices that were filled in, in major units. */
export const pricesOf = ({ prices }: Pick<TemplateValues, "prices">): PackageTemplatePrice[] =>
  Object.entries(prices).flatMap(([currency_code, text]) =>
    text?.trim() ? [{ currency_code, amount: castNumber(text) }] : []
  )

// A part that nobody touched says nothing.
const isFilled = ({ title, coverage }: ItemValues) => Boolean(title.trim()) || coverage.length > 0

/** What the package is called when nobody named it: "10 × Massage 60". */
export const suggestedTitle = (items: readonly ItemValues[]): string =>
  items
    .filter(isFilled)
    .map(({ units, title }) => `${units} × ${title}`)
    .join(" + ")

/** What the editor sends; `before` is what is being changed. */
export const toBody = (
  values: TemplateValues,
  before: AdminPackageTemplate | null
): AdminCreatePackageTemplate => ({
  title: values.title.trim() || suggestedTitle(values.items),
  description: values.description.trim() || null,
  items: values.items.filter(isFilled).map(({ item_id, title, units, unit_label, coverage }) => ({
    ...(item_id && { id: item_id }),
    title: title.trim(),
    units: Number(units),
    ...(unit_label.trim() && { unit_label: unit_label.trim() }),
    coverage,
  })),
  validity: values.validity,
  starts: values.starts,
  redeem_policy: values.redeem_policy,
  no_show: values.no_show,
  cancel_window_hours: numberOrNull(values.cancel_window_hours),
  expiry_rule: values.expiry_rule,
  purchase_limit: numberOrNull(values.purchase_limit),
  freeze_limit: {
    count: numberOrNull(values.freezes),
    days: numberOrNull(values.freeze_days),
  },
  ...((before?.status ?? "draft") === "draft" && { sold: values.sold }),
  // A product's prices are kept where the product is.
  ...(!before?.variant_id && { prices: pricesOf(values) }),
})

/** How the editor puts a template on sale. */
export const toSale = (
  values: TemplateValues,
  before: AdminPackageTemplate | null
): AdminPublishPackageTemplate => {
  if (before?.variant_id) return {}
  if (values.sold === "desk_only") return { product: null }
  if (values.product === "existing" && values.variant) {
    return { product: { variant_id: values.variant.id } }
  }
  return { product: { create: { prices: pricesOf(values) } } }
}
