import type { Validity } from "../../domain/validity"
import type { TemplateItemInput, UpdateTemplateInput } from "./types"

/** The template's own columns of an input; fields that were not given stay out of the statement. */
export const toRow = ({ items: _items, validity, freeze_limit, ...rest }: UpdateTemplateInput) => ({
  ...rest,
  ...(validity !== undefined && toValidity(validity)),
  ...(freeze_limit !== undefined && {
    freeze_limit_count: freeze_limit?.count ?? null,
    freeze_limit_days: freeze_limit?.days ?? null,
  }),
})

const toValidity = (validity: Validity) => {
  const none = { validity_count: null, validity_unit: null, validity_until: null }
  if (validity === null) return none
  if ("until" in validity) return { ...none, validity_until: validity.until }
  return { ...none, validity_count: validity.count, validity_unit: validity.unit }
}

/** An item's own columns; its place in the list is its position. */
export const toItemRow = (item: TemplateItemInput, position: number, template_id: string) => ({
  ...(item.id && { id: item.id }),
  template_id,
  position,
  title: item.title,
  unit_label: item.unit_label ?? "session",
  units: item.units,
  unlimited: false,
})

/** The coverage rows of one item; a service costs one unit unless the merchant says otherwise. */
export const toCoverageRows = (
  item: Pick<TemplateItemInput, "coverage">,
  template_item_id: string
) =>
  item.coverage.map(({ kind, reference_id, cost }) => ({
    template_item_id,
    kind,
    reference_id,
    cost: cost ?? 1,
  }))
