import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { syncOrderRedemptionsWorkflow } from "../workflows/checkout"
import { resumeSaleWorkflow } from "../workflows/selling"
import {
  findMissedOrdersWorkflow,
  noteCompared,
  syncOrderPackagesWorkflow,
} from "../workflows/issuing"
import { reasonOf } from "../workflows/reason-of"

// A sale at the desk issues its own package: what interrupted it must be made good first.
const IN_STEP = [resumeSaleWorkflow, syncOrderPackagesWorkflow, syncOrderRedemptionsWorkflow]

/** Brings orders in step that no event spoke of; one that fails is logged and tried again next time. */
export default async function findMissedOrders(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const failed: string[] = []
  await noteCompared(container, async () => {
    const { result: missed } = await findMissedOrdersWorkflow(container).run({ input: {} })
    for (const order_id of missed) {
      for (const workflow of IN_STEP) {
        const { errors } = await workflow(container).run({
          input: { order_id },
          throwOnError: false,
        })
        for (const { error } of errors) {
          failed.push(order_id)
          const why = reasonOf(error)
          logger.error(`Service packages: order ${order_id} could not be brought in step: ${why}`)
        }
      }
    }
    return failed.length === 0
  })
}

export const config = {
  name: "service-packages-find-missed-orders",
  schedule: "*/5 * * * *",
}
