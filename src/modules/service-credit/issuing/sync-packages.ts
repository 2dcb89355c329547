import { setImmediate } from "node:timers/promises"
import { SYSTEM_ACTOR } from "../../../domain/actor"
import {
  planIssuance,
  planMissing,
  type IssuancePlan,
  type OrderFacts,
  type PackageToIssue,
} from "../../../domain/issuance"
import { priceChanges } from "../../../domain/revaluation"
import { planSettlement, type OrderMoney, type SettlementPlan } from "../../../domain/settlement"
import type { TemplateTerms } from "../../../domain/terms"
import type { Sql } from "../ledger/sql"
import { readOrderPackages, type OrderPackage } from "./order-packages"
import { activatePackages } from "./activate-packages"
import { cancelPackages } from "./cancel-packages"
import { syncPrices } from "./sync-prices"
import { issuePackages } from "./issue-packages"
import { lockOrder } from "./lock-order"
import { markAttention } from "./mark-attention"
import { addToConfirmation, delayConfirmation, lockOpenConfirmation } from "./open-confirmation"
import { recordSettlement } from "./record-settlement"
import { readTakenUnits } from "./taken-units"

/** An order as it stands, and what its packages are sold under. */
export type OrderState = {
  order: OrderFacts
  money: OrderMoney
  templates: readonly TemplateTerms[]
  time_zone: string
  ordered_at: Date | string
}

/** The packages that changed, and whether all of them were in sync with their order before. */
export type PackagesSynced = {
  were_in_sync: boolean
  issued_all: boolean
  issued: string[]
  activated: string[]
  cancelled: string[]
  updated: string[]
  repriced: string[]
  /** Those that somebody should look at. */
  shown: string[]
}

// Thousands of one package written at once would keep every other request waiting for as long.
const SLICE = 200

/** Whether an order and its packages are in sync, and which packages would have to end. */
export type PackagesDifference = { in_sync: boolean; cancel: string[] }

const moneyPlanOf = ({ order, money }: OrderState, packages: readonly OrderPackage[]) =>
  planSettlement({ order: money, lines: order.lines, packages })

const isEmpty = (plan: IssuancePlan | SettlementPlan) =>
  Object.values(plan).every((part: readonly unknown[]) => part.length === 0)

/** Says what syncing would change, without changing it. */
export const comparePackages = async (sql: Sql, state: OrderState): Promise<PackagesDifference> => {
  const packages = await readOrderPackages(sql, state.order.id)
  const plan = planIssuance({ ...state, packages, most: 1 })
  const isPriced = priceChanges(state.order, packages).length === 0
  const in_sync = isEmpty(plan) && isPriced && isEmpty(moneyPlanOf(state, packages))
  return { in_sync, cancel: plan.cancel }
}

/**
 * Brings packages in sync with their order, in one transaction planned on locked rows; of very many that
 * are missing it issues a slice, and `issued_all` is false until the last of them is there.
 */
export const syncPackages = async (sql: Sql, state: OrderState): Promise<PackagesSynced> =>
  (await issueSlice(sql, state)) ?? (await agree(sql, state))

const issue = async (sql: Sql, state: OrderState, wanted: readonly PackageToIssue[]) => {
  if (!wanted.length) return []
  const { id, owner } = state.order
  // Whoever buys thousands is told of them in one message, in however many slices they are issued.
  const open = await lockOpenConfirmation(sql, { id, customer_id: owner.customer_id })
  const issued = await issuePackages(sql, {
    actor: SYSTEM_ACTOR,
    time_zone: state.time_zone,
    ...(open !== null && { notify: false }),
    packages: wanted.map((one) => ({
      ...one,
      source: "order" as const,
      purchased_at: state.ordered_at,
    })),
  })
  const ids = issued.filter((one) => one.issued).map((one) => one.client_package_id)
  const pending = new Set(
    wanted.flatMap((one, n) => (one.pending ? [issued[n]?.client_package_id] : []))
  )
  if (open !== null) {
    await addToConfirmation(
      sql,
      open,
      ids.filter((id) => !pending.has(id))
    )
  }
  return ids
}

// Reads nothing of the packages that are there: else each of thirty slices would read all before it.
// Which units of a part-paid order begin, only a look at all of them says.
const issueSlice = async (sql: Sql, state: OrderState): Promise<PackagesSynced | null> => {
  if (!state.order.payable) return null
  const takenOf = await readTakenUnits(sql, state.order.id)
  const wanted = planMissing({ ...state, takenOf, isPaid: () => true, most: SLICE })
  if (wanted.length < SLICE) return null
  const issued = await issue(sql, state, wanted)
  const { id, owner } = state.order
  await delayConfirmation(sql, { id, customer_id: owner.customer_id })
  return { ...NOTHING, issued, were_in_sync: false, issued_all: false }
}

const NOTHING = { activated: [], cancelled: [], updated: [], repriced: [], shown: [] }

const agree = async (sql: Sql, state: OrderState): Promise<PackagesSynced> => {
  const { order } = state
  await lockOrder(sql, order.id)
  const packages = await readOrderPackages(sql, order.id)
  // Each of these looks at all of them: in between others are served.
  await setImmediate()
  const plan = planIssuance({ ...state, packages, most: SLICE })
  await setImmediate()
  const command = { actor: SYSTEM_ACTOR }

  // The order has ended already and cannot be asked to wait: a unit that is being paid with right now
  // stays with its cart, the rest is revoked.
  const { cancelled } = await cancelPackages(sql, {
    ...command,
    client_package_ids: plan.cancel,
    force: true,
  })
  const { activated } = await activatePackages(sql, {
    ...command,
    client_package_ids: plan.activate,
  })
  // What just ended makes room: the others stand for the units that are left.
  const ended = new Set(plan.cancel)
  const standing = packages.map((held) =>
    ended.has(held.id) ? { ...held, cancelled: "with_order" as const } : held
  )
  const prices = await syncPrices(sql, standing, priceChanges(order, standing))
  await setImmediate()
  const issued = await issue(sql, state, plan.issue)
  await markAttention(sql, { marks: plan.attention })
  const issued_all = plan.issue.length < SLICE
  const as_before = isEmpty(plan) && !prices.repriced.length
  // What came in is shared out among all of them, so when the last is there.
  const settlement = issued_all
    ? moneyPlanOf(state, as_before ? packages : await readOrderPackages(sql, order.id))
    : { balances: [], attention: [] }
  await setImmediate()
  const { updated } = await recordSettlement(sql, settlement)
  const marks = [...prices.attention, ...settlement.attention]
  await markAttention(sql, { marks })
  return {
    were_in_sync: as_before && isEmpty(settlement),
    issued,
    issued_all,
    activated,
    cancelled,
    updated,
    repriced: prices.repriced,
    shown: [...plan.attention, ...marks].map(({ id }) => id),
  }
}
