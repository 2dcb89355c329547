import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadPerson } from "./load-person"

/** As a message is known to Medusa's notifications. */
const RESOURCE = "package_message"

/** What every module of Medusa's has for its rows, and this one's interface does not name. */
type NotificationRows = { deleteNotifications: (ids: string[]) => Promise<void> }

/** Deletes what the plugin's messages to a customer, or about her, have left in Medusa's notifications. */
export const forgetNotifications = async (
  container: MedusaContainer,
  customer_id: string
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { is_known: _known, ...person } = await loadPerson(container, customer_id)
  const messages = await credits.listMessagesOf({ person })
  if (!messages.length) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["id"],
    filters: { resource_type: RESOURCE, resource_id: messages },
  })
  if (!data.length) return
  const notifications = container.resolve<NotificationRows>(Modules.NOTIFICATION)
  await notifications.deleteNotifications(data.map(({ id }) => id))
}
