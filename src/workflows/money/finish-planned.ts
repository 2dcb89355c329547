import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { reasonOf } from "../reason-of"
import { settlePlannedWorkflow } from "./settle-planned"

const finish = async (container: MedusaContainer, work: PlannedWork): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { order_id, operation_id } = work
  await credits.withLock(`order:${order_id}`, async () => {
    // Somebody may have gone on with it while this waited for the order.
    if (!(await credits.claimWork({ operation_id }))) return
    await settlePlannedWorkflow(container).run({ input: work })
  })
}

/** Finishes what dead processes have planned in Medusa; what fails is logged, and tried again when its lease is over. */
export const finishPlanned = async (container: MedusaContainer): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const work of await credits.listPlannedWork({})) {
    await finish(container, work).catch((error: unknown) =>
      logger.error(
        `Service packages: ${work.kind} ${work.operation_id} was not finished: ${reasonOf(error)}`
      )
    )
  }
}
