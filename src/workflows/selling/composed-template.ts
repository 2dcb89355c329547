import type { PackageTemplateDTO } from "../../modules/package-template/types"
import type { GiftWish } from "./offer"

/** A package put together on the spot, as the template it might have been; it is never stored. */
export const composedTemplate = (
  { title, valid_for, items = [] }: GiftWish,
  now: Date
): PackageTemplateDTO => ({
  id: "",
  title: title ?? items.map((item) => `${item.units} × ${item.title}`).join(", "),
  description: null,
  status: "draft",
  version: 0,
  sold: "desk_only",
  variant_id: null,
  product_id: null,
  created_product: false,
  prices: [],
  validity: valid_for ?? null,
  starts: "purchase",
  redeem_policy: "any",
  no_show: "counts",
  cancel_window_hours: 24,
  expiry_rule: "service_date",
  purchase_limit: null,
  freeze_limit: null,
  metadata: null,
  created_at: now,
  updated_at: now,
  items: items.map((item, position) => ({
    id: String(position),
    position,
    title: item.title,
    unit_label: item.unit_label ?? "session",
    units: item.units,
    unlimited: false,
    coverage: item.coverage.map(({ kind, reference_id, cost = 1 }) => ({
      kind,
      reference_id,
      cost,
    })),
  })),
})
