import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findMissedOrdersWorkflow, syncOrderPackagesWorkflow } from "../workflows/sale"

/** Brings orders in step that no event spoke of; one that fails is logged and tried again next time. */
export default async function findMissedOrders(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { result: missed } = await findMissedOrdersWorkflow(container).run({ input: {} })
  for (const order_id of missed) {
    const { errors } = await syncOrderPackagesWorkflow(container).run({
      input: { order_id },
      throwOnError: false,
    })
    for (const { error } of errors) {
      logger.error(`Service packages: order ${order_id} could not be brought in step: ${error}`)
    }
  }
}

export const config = {
  name: "service-packages-find-missed-orders",
  schedule: "*/5 * * * *",
}
