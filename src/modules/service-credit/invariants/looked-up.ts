import { together, type SchemaPart } from "./schema-part"

// Nothing of these tables is ever deleted softly, and nobody asks for it: an index that knows only what is
// not deleted was of no use to anybody.
const whole = (name: string, table: string, on: string, was: string): SchemaPart => ({
  up: [
    `drop index if exists service_package_${name};`,
    `create index if not exists service_package_${name} on service_package_${table} (${on});`,
  ],
  down: [
    `drop index if exists service_package_${name};`,
    `create index if not exists service_package_${name} on service_package_${table} (${on}) where ${was}deleted_at is null;`,
  ],
})

const USE = "customer_id, kind, reference_id"

/** What is looked up by an order, a cart, a line, a booking or a visit. */
export const lookedUp = together(
  whole("entry_redemption", "entry", "redemption_id", "redemption_id is not null and "),
  whole("redemption_order", "redemption", "order_id", "order_id is not null and "),
  whole("redemption_cart", "redemption", "cart_id", "cart_id is not null and "),
  whole(
    "redemption_order_line",
    "redemption",
    "order_line_item_id",
    "order_line_item_id is not null and "
  ),
  whole(
    "redemption_booking",
    "redemption",
    "booking_reference",
    "booking_reference is not null and "
  ),
  whole("limited_use_customer", "limited_use", USE, ""),
  whole("limited_use_cart", "limited_use", "cart_id", "cart_id is not null and "),
  whole("limited_use_order", "limited_use", "order_id", "order_id is not null and ")
)
