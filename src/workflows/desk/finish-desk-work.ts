import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SYSTEM_ACTOR } from "../../domain/actor"
import { isNo } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { tellUpdated } from "../tell-updated"
import { finishWork } from "../finish-work"
import { cancelEmptyOrder } from "./cancel-empty-order"
import { freeLine, unuse, type PaidFor } from "./free-line"
import { settleUncover } from "./settle-uncover"

// What may be otherwise in a minute; all else Medusa refuses for good.
const FOR_NOW = ["order_being_edited", "changed_meanwhile", "try_again"]

const isForNow = (error: unknown) =>
  !isNo(error) || !MedusaError.isMedusaError(error) || FOR_NOW.includes(String(error.code))

const freeOrGiveBack = async (container: MedusaContainer, paid: PaidFor) => {
  try {
    await freeLine(container, paid)
  } catch (error) {
    if (isForNow(error)) throw error
    await unuse(container, { actor: SYSTEM_ACTOR, ...paid })
  }
}

const finish = async (container: MedusaContainer, work: PlannedWork): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (!(await credits.claimWork(work))) return
  const { order_id } = work
  if (work.kind === "use") {
    await freeOrGiveBack(container, { order_id, ...work.input })
  } else if (work.kind === "give_back" && "line_item_id" in work.input) {
    const done = await settleUncover(container, { ...work, ...work.input })
    if (done) await tellUpdated(container, done.unmarked)
  } else {
    await cancelEmptyOrder(container, order_id)
  }
}

/** Finishes what dead processes have begun on orders that sessions pay for. */
export const finishDeskWork = async (container: MedusaContainer): Promise<void> =>
  await finishWork(container, ["use", "give_back"], async (work) => await finish(container, work))
