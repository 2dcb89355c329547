import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { confirmVariantInventoryWorkflow } from "@medusajs/medusa/core-flows"
import type { WholeBooking } from "../../domain/cart"

// What Medusa asks before it says whether something is in stock.
const LEVELS = "inventory_items.inventory.location_levels"
const FIELDS = [
  ...["id", "manage_inventory", "allow_backorder"],
  ...["inventory_item_id", "variant_id", "required_quantity"].map(
    (one) => `inventory_items.${one}`
  ),
  ...["stocked_quantity", "reserved_quantity", "raw_stocked_quantity", "raw_reserved_quantity"].map(
    (one) => `${LEVELS}.${one}`
  ),
  ...["location_id", "stock_locations.id", "stock_locations.name"].map((one) => `${LEVELS}.${one}`),
  ...["id", "name"].map((one) => `${LEVELS}.stock_locations.sales_channels.${one}`),
]

/**
 * Asks Medusa for bookings that credits have split over lines as it is asked for a line that was never
 * split: what is not in stock, and may not be ordered all the same, is refused in Medusa's own words.
 */
export const assertSeats = async (
  container: MedusaContainer,
  sales_channel_id: string | null,
  bookings: readonly WholeBooking[]
): Promise<void> => {
  if (!bookings.length) return
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: variants } = await query.graph({
    entity: "product_variant",
    fields: FIELDS,
    filters: { id: [...new Set(bookings.map(({ variant_id }) => variant_id))] },
  })
  const managed = variants.filter(({ manage_inventory }) => manage_inventory)
  if (!managed.length) return
  for (const { variant_id, quantity } of bookings) {
    await confirmVariantInventoryWorkflow(container).run({
      input: {
        sales_channel_id: sales_channel_id ?? "",
        variants: managed.filter(({ id }) => id === variant_id),
        items: [{ variant_id, quantity }],
      },
    })
  }
}
