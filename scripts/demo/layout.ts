import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { setLayoutConfigurationWorkflow } from "@medusajs/medusa/core-flows"
import { CARD_UNDER_THE_NAME, CUSTOMER_PAGE } from "../../admin/lib/card-layout"

/** Puts the packages right under the customer's name, as the setup list offers; a saved layout stays. */
export const placeCard = async (container: MedusaContainer) => {
  const settings = container.resolve(Modules.SETTINGS)
  if (await settings.getSystemDefaultLayoutConfiguration(CUSTOMER_PAGE)) return
  const [owner] = await container.resolve(Modules.USER).listUsers()
  if (!owner) return
  await setLayoutConfigurationWorkflow(container).run({
    input: {
      zone: CUSTOMER_PAGE,
      user_id: owner.id,
      is_default: true,
      configuration: { widgets: CARD_UNDER_THE_NAME },
    },
  })
}
