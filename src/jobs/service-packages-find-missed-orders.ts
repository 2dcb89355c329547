import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { resumeSaleWorkflow } from "../workflows/selling"
import { findMissedOrdersWorkflow, syncOrderPackagesWorkflow } from "../workflows/issuing"
import { reasonOf } from "../workflows/reason-of"

/** Brings orders in step that no event spoke of; one that fails is logged and tried again next time. */
export default async function findMissedOrders(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { result: missed } = await findMissedOrdersWorkflow(container).run({ input: {} })
  for (const order_id of missed) {
    // A sale at the desk issues its own package: what interrupted it must be made good first.
    for (const workflow of [resumeSaleWorkflow, syncOrderPackagesWorkflow]) {
      const { errors } = await workflow(container).run({ input: { order_id }, throwOnError: false })
      for (const { error } of errors) {
        const why = reasonOf(error)
        logger.error(`Service packages: order ${order_id} could not be brought in step: ${why}`)
      }
    }
  }
}

export const config = {
  name: "service-packages-find-missed-orders",
  schedule: "*/5 * * * *",
}
