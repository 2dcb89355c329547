import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { unexpected } from "../../errors/refuse"
import type { OrderTill } from "../../domain/till"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { emitEvents } from "../emit"
import { cancelOnOrder } from "./cancel-on-order"
import { leaveRest } from "./leave-rest"
import { loadListPrices } from "./load-list-prices"
import { loadTill } from "./load-till"
import { syncOrder } from "./order-of-package"
import { payOnOrder } from "./pay-on-order"
import { payOutStoreCredit } from "./store-credit"
import { voidOnOrder } from "./void-on-order"

/** What became of planned work, and the package that ended by it. */
type Settled = { end: "done" | "abandoned"; cancelled: string[] }

/** What moves money; all other work is the desk's. */
export const MONEY = ["payment", "void_payment", "cancel"] as const

const by = ({ actor, key, reason }: PlannedWork) => ({ actor, key, reason })

// Goes on as the same call would: under its key, by what is there already. Answers what has ended by it.
const goOn = async (container: MedusaContainer, work: PlannedWork): Promise<string[]> => {
  const { order_id } = work
  switch (work.kind) {
    case "payment":
      await payOnOrder(container, { ...by(work), ...work.input }, order_id)
      return []
    case "void_payment":
      await voidOnOrder(container, { ...by(work), ...work.input }, order_id)
      return []
    case "cancel": {
      if ("payout" in work.input) throw unexpected("a pay-out goes back by no payment")
      const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
      const facts = await credits.retrieveRefundFacts(work.input.client_package_id)
      const prices = await loadListPrices(container, facts)
      const command = { ...by(work), ...work.input, prices }
      const { client_package_id, replayed } = await cancelOnOrder(container, command, order_id)
      return replayed ? [] : [client_package_id]
    }
    default:
      throw unexpected(`${work.kind} moves no money`)
  }
}

// Whatever carries the operation's id was made by it.
const hasMoved = ({ waiting, payments }: OrderTill, id: string): boolean =>
  [...waiting, ...payments, ...payments.flatMap(({ refunds }) => refunds)].some(
    ({ operation_id }) => operation_id === id
  ) || payments.some(({ captures }) => captures.some(({ by }) => by === id))

/**
 * Brings work of a dead process to its end: forward where anything of it has happened, back where nothing
 * has, since then nobody was promised anything.
 */
const settle = async (container: MedusaContainer, work: PlannedWork): Promise<Settled> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { operation_id, order_id } = work
  if (work.kind === "cancel" && "payout" in work.input) {
    await payOutStoreCredit(container, work.input.client_package_id)
    return { end: "done", cancelled: [] }
  }
  if (!hasMoved(await loadTill(container, order_id), operation_id)) {
    await credits.abandonWork({ operation_id })
    if (work.kind === "cancel") await credits.unblockSpending(work.input)
    return { end: "abandoned", cancelled: [] }
  }
  const cancelled = await goOn(container, work)
  await leaveRest(container, order_id)
  await syncOrder(container, order_id)
  return { end: "done", cancelled }
}

// No compensation: what has happened in Medusa has happened.
const settlePlannedStep = createStep(
  { name: "service-packages-settle-planned", noCompensation: true },
  async (work: PlannedWork, { container }) => new StepResponse(await settle(container, work))
)

/** Brings planned work to its end; whoever runs it is alone on the order. */
export const settlePlannedWorkflow = createWorkflow(
  "service-packages-settle-planned",
  (input: WorkflowData<PlannedWork>) => {
    const settled = settlePlannedStep(input)
    emitEvents({
      "client_package.cancelled": transform({ settled }, ({ settled }) =>
        settled.cancelled.map((id) => ({ id }))
      ),
    })
    return new WorkflowResponse(transform({ settled }, (data) => data.settled.end))
  }
)
