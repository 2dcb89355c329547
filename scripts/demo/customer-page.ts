import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const ZONE = "customer.details"

// What the setup list writes with one click: everything else stands at 0.
const CARD_UNDER_THE_NAME = {
  "core:CustomerGeneralSection": { order: -2 },
  "widget:service-packages:customer": { order: -1 },
}

/** Puts the packages right under the customer's name, unless somebody arranged the page already. */
export const arrangeCustomerPage = async (container: MedusaContainer): Promise<void> => {
  const settings = container.resolve(Modules.SETTINGS)
  if (await settings.getSystemDefaultLayoutConfiguration(ZONE)) return
  await settings.setSystemDefaultLayoutConfiguration(ZONE, { widgets: CARD_UNDER_THE_NAME })
}
