import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { grantBatchWorkflow } from "./grant-batch"
import { reasonOf } from "../reason-of"

/** Goes on with a batch to its end, or until somebody else is found working on it. */
export const runBatch = async (container: MedusaContainer, batch_id: string): Promise<void> => {
  for (let more = true; more;) {
    const { result } = await grantBatchWorkflow(container).run({ input: { batch_id } })
    more = result.more
  }
}

/** Goes on with every batch that waits or was left behind; one that fails is tried again next time. */
export const runBatches = async (container: MedusaContainer): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const batch_id of await credits.listOpenBatches()) {
    try {
      await runBatch(container, batch_id)
    } catch (error) {
      // One that cannot go on must not keep the others waiting.
      logger.error(`service-packages: batch ${batch_id} could not go on: ${reasonOf(error)}`)
    }
  }
}
