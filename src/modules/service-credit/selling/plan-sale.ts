import { generateEntityId } from "@medusajs/framework/utils"
import { toMinor } from "../../../domain/money"
import { beginOperation, type Command } from "../ledger/operation"
import { findOperation, type ReplayQuery } from "../ledger/replay"
import { abandonWork, planWork } from "../ledger/planned-work"
import type { Sql } from "../ledger/sql"
import { leavePurchasePlace, takePurchasePlace } from "../limits/purchase-places"
import type { SalePlan } from "./sale-plan"
import { GIVE } from "./give-package"
import { issueSold } from "./issue-sold"

/** Asks for a package to be sold; the plan says everything that is going to happen. */
export type PlanSale = Command & {
  /** What was asked for, before prices and terms were looked up: the same key asks for the same. */
  request: unknown
  plan: SalePlan
}

/** The operation under which a sale goes on, planned now or by an earlier call. */
export type PlannedSale = { operation_id: string }

/** The id under which the order of a new sale is going to be written. */
export const newOrderId = (): string => generateEntityId(undefined, "order")

/**
 * Writes a sale down before anything happens outside the ledger. It is rehearsed first: what the
 * ledger would refuse at the end is refused here, while there is no order and no payment yet.
 */
export const planSale = async (sql: Sql, command: PlanSale): Promise<PlannedSale> => {
  const { actor, plan } = command
  const operation = await beginOperation(sql, { ...command, kind: GIVE, details: { plan } })
  if (operation.replayed) return { operation_id: operation.id }
  await planWork(sql, { operation_id: operation.id, order_id: plan.order.id, input: {} })

  await takePurchasePlace(sql, { operation_id: operation.id, ...plan.package, limit: plan.limit })
  await rehearse(sql, async () => {
    const digits = plan.package.currency_digits
    const total = toMinor(plan.order.total, digits)
    const unknown = { compared_total: null, standard_total: null }
    const money = { total, net_total: total, original_total: total, ...unknown }
    await issueSold(sql, { actor, plan, money, place: null })
  })
  return { operation_id: operation.id }
}

/** The sale that an earlier call with this key planned, or null. */
export const findPlannedSale = async (
  sql: Sql,
  query: Omit<ReplayQuery, "kind">
): Promise<PlannedSale | null> => {
  const before = await findOperation(sql, { ...query, kind: GIVE })
  return before && { operation_id: before.id }
}

/** Gives up a sale of which nothing has happened; somebody else may have its place. */
export const abandonSale = async (sql: Sql, sale: PlannedSale): Promise<void> => {
  await leavePurchasePlace(sql, sale)
  await abandonWork(sql, sale)
}

const rehearse = async (sql: Sql, play: () => Promise<void>) => {
  await sql("savepoint service_packages_rehearsal")
  await play()
  await sql("rollback to savepoint service_packages_rehearsal")
}
