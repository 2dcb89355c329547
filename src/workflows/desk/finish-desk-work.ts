import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { finishWork } from "../finish-work"
import { cancelEmptyOrder } from "./cancel-empty-order"
import { freeLine } from "./free-line"
import { settleUncover } from "./settle-uncover"

const finish = async (container: MedusaContainer, work: PlannedWork): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (!(await credits.claimWork(work))) return
  const { order_id } = work
  if (work.kind === "use") {
    await freeLine(container, { order_id, ...work.input })
  } else if (work.kind === "give_back" && "line_item_id" in work.input) {
    await settleUncover(container, { ...work, ...work.input })
  } else {
    await cancelEmptyOrder(container, order_id)
  }
}

/** Finishes what dead processes have begun on orders that sessions pay for. */
export const finishDeskWork = async (container: MedusaContainer): Promise<void> =>
  await finishWork(container, ["use", "give_back"], async (work) => await finish(container, work))
