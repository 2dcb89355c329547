import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { finishWork } from "../finish-work"
import { settleDeskWorkWorkflow } from "./settle-desk-work"

/** What sessions do to an order; all other work moves money. */
const DESK = ["use", "give_back", "detach"] as const

const finish = async (container: MedusaContainer, work: PlannedWork): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (!(await credits.claimWork(work))) return
  await settleDeskWorkWorkflow(container).run({ input: work })
}

/** Finishes what dead processes have begun on orders that sessions pay for. */
export const finishDeskWork = async (container: MedusaContainer): Promise<void> =>
  await finishWork(container, DESK, async (work) => await finish(container, work))
