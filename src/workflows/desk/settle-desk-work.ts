import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SYSTEM_ACTOR } from "../../domain/actor"
import { isNo } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { ClientPackageEvent, PackageRedemptionEvent } from "../../types/events"
import { emitEvents } from "../emit"
import { cancelEmptyOrder } from "./cancel-empty-order"
import { freeLine, unuse, type PaidFor } from "./free-line"
import { eventOf, unmarkedBy } from "./redemption-events"
import { settleDetach } from "./settle-detach"
import { settleUncover } from "./settle-uncover"

/** What the dead process would have told others. */
type Told = Record<"redeemed" | "restored" | "detached", PackageRedemptionEvent[]> & {
  updated: ClientPackageEvent[]
}

const NOTHING: Told = { redeemed: [], restored: [], detached: [], updated: [] }

// What may be otherwise in a minute; all else Medusa refuses for good.
const FOR_NOW = ["order_being_edited", "changed_meanwhile", "try_again"]

const isForNow = (error: unknown) =>
  !isNo(error) || !MedusaError.isMedusaError(error) || FOR_NOW.includes(String(error.code))

const freeOrGiveBack = async (container: MedusaContainer, paid: PaidFor): Promise<Told> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  try {
    if (!(await freeLine(container, paid)).is_paid) return NOTHING
  } catch (error) {
    if (isForNow(error)) throw error
    await unuse(container, { actor: SYSTEM_ACTOR, ...paid })
    return NOTHING
  }
  const visit = await credits.retrievePackageRedemption(paid.redemption_id)
  return { ...NOTHING, redeemed: eventOf({ ...visit, replayed: false }) }
}

const settle = async (container: MedusaContainer, work: PlannedWork): Promise<Told> => {
  const { order_id } = work
  if (work.kind === "use") {
    return await freeOrGiveBack(container, { order_id, ...work.input })
  }
  if (work.kind === "detach") {
    const done = await settleDetach(container, work)
    if (!done) return NOTHING
    return { ...NOTHING, detached: eventOf(done), updated: unmarkedBy(done) }
  }
  if (work.kind === "give_back" && "line_item_id" in work.input) {
    const uncovered = await settleUncover(container, { ...work, ...work.input })
    if (!uncovered) return NOTHING
    const { redemptions } = uncovered
    const restored = redemptions.flatMap((one) => eventOf({ ...one, replayed: false }))
    return { ...NOTHING, restored, updated: unmarkedBy(uncovered) }
  }
  await cancelEmptyOrder(container, order_id)
  return NOTHING
}

const settleDeskWorkStep = createStep(
  { name: "service-packages-settle-desk-work", noCompensation: true },
  async (work: PlannedWork, { container }) => new StepResponse(await settle(container, work))
)

/** Brings what a dead process has begun at the desk to its end, and tells what it would have told. */
export const settleDeskWorkWorkflow = createWorkflow(
  "service-packages-settle-desk-work",
  (input: WorkflowData<PlannedWork>) => {
    const told = settleDeskWorkStep(input)
    emitEvents({
      "client_package.updated": told.updated,
      "package_redemption.redeemed": told.redeemed,
      "package_redemption.restored": told.restored,
      "package_redemption.detached": told.detached,
    })
    return new WorkflowResponse(told)
  }
)
