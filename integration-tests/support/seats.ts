import type { HttpTypes } from "@medusajs/framework/types"
import type { Api } from "./http"
import type { Shop } from "./shop"

/** A class with so many seats: stock in Medusa, without backorder. */
export const seatsOf = (api: Api, shop: Shop) => {
  const owner = shop.admin()

  const locationOf = async () => {
    const { data } = await api.get<{ stock_locations: { id: string }[] }>(
      "/admin/stock-locations",
      owner
    )
    const [known] = data.stock_locations
    if (known) return known.id
    const made = await api.post<{ stock_location: { id: string } }>(
      "/admin/stock-locations",
      { name: "Studio" },
      owner
    )
    return made.data.stock_location.id
  }

  const productOf = async (variant_id: string) => {
    const path = `/admin/product-variants?id=${variant_id}&fields=product_id`
    const { data } = await api.get<{ variants: { product_id: string }[] }>(path, owner)
    return String(data.variants[0]?.product_id)
  }

  /** Gives a service so many seats; answers how to change them later. */
  const limit = async (variant_id: string, seats: number, backorder = false) => {
    const location_id = await locationOf()
    const channels = { add: [shop.studio.sales_channel_id] }
    await api.post(`/admin/stock-locations/${location_id}/sales-channels`, channels, owner)
    const path = `/admin/products/${await productOf(variant_id)}/variants/${variant_id}`
    await api.post(path, { manage_inventory: true, allow_backorder: backorder }, owner)
    const { data } = await api.get<{ variant: HttpTypes.AdminProductVariant }>(
      `${path}?fields=*inventory_items`,
      owner
    )
    let item = data.variant.inventory_items?.[0]?.inventory_item_id
    if (!item) {
      const made = await api.post<{ inventory_item: { id: string } }>(
        "/admin/inventory-items",
        { sku: `seats-of-${variant_id}`, requires_shipping: false },
        owner
      )
      item = made.data.inventory_item.id
      const link = { inventory_item_id: item, required_quantity: 1 }
      await api.post(`${path}/inventory-items`, link, owner)
    }
    await api.post(`/admin/inventory-items/${item}`, { requires_shipping: false }, owner)
    const levels = `/admin/inventory-items/${item}/location-levels`
    await api.post(levels, { location_id, stocked_quantity: seats }, owner)
    const stock = async (stocked_quantity: number) => {
      await api.post(`${levels}/${location_id}`, { stocked_quantity }, owner)
    }
    const reserved = async () => {
      const { data } = await api.get<{
        inventory_item: { location_levels: { reserved_quantity: number }[] }
      }>(`/admin/inventory-items/${item}?fields=*location_levels`, owner)
      return data.inventory_item.location_levels[0]?.reserved_quantity ?? 0
    }
    return { stock, reserved }
  }

  return { limit }
}
