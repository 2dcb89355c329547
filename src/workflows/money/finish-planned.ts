import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { finishWork } from "../finish-work"
import { MONEY, settlePlannedWorkflow } from "./settle-planned"

const finish = async (container: MedusaContainer, work: PlannedWork): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { order_id, operation_id } = work
  await credits.withLock(`order:${order_id}`, async () => {
    // Somebody may have gone on with it while this waited for the order.
    if (!(await credits.claimWork({ operation_id }))) return
    await settlePlannedWorkflow(container).run({ input: work })
  })
}

/** Finishes what dead processes have planned to do with money in Medusa. */
export const finishPlanned = async (container: MedusaContainer): Promise<void> =>
  await finishWork(container, MONEY, async (work) => await finish(container, work))
