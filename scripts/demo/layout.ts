import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CUSTOMER_LAYOUT, ORDER_LAYOUT } from "../../admin/lib/card-layout"

/** Arranges the pages of customers and orders as the setup list offers; a saved layout stays. */
export const arrangePages = async (container: MedusaContainer): Promise<void> => {
  const settings = container.resolve(Modules.SETTINGS)
  for (const { zone, widgets } of [CUSTOMER_LAYOUT, ORDER_LAYOUT]) {
    if (await settings.getSystemDefaultLayoutConfiguration(zone)) continue
    await settings.setSystemDefaultLayoutConfiguration(zone, { widgets })
  }
}
