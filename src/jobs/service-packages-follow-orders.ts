import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findTransferredOrders, syncOrderOwner } from "../workflows/issuing"
import { reasonOf } from "../workflows/reason-of"

/** Lets packages follow orders that were transferred past the routes; what fails is tried again next time. */
export default async function followOrders(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const order_id of await findTransferredOrders(container)) {
    await syncOrderOwner(container, order_id).catch((error: unknown) =>
      logger.error(`Service packages: order ${order_id} was not followed: ${reasonOf(error)}`)
    )
  }
}

export const config = { name: "service-packages-follow-orders", schedule: "*/5 * * * *" }
