import { generateEntityId } from "@medusajs/framework/utils"
import { allocate, type Take } from "../../../domain/allocation"
import { directRedemptions, type DirectRedemption } from "../desk/direct-rows"
import type { Ledger } from "../ledger/ledger"
import { beginOperation, finishing } from "../ledger/operation"
import type { RedemptionRef } from "../ledger/redemption-ref"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { writeTogether } from "../ledger/together"
import { canSpend, toSpendable } from "./spendable"
import type { OrderWork, RedemptionOrder } from "./order-types"

type Missing = OrderWork["plan"]["missing"][number]

/**
 * Pays free bookings of an order that no hold stands behind any more, from what the customer has
 * left; a booking that nothing is left for is answered with the package that should have paid.
 */
export const payMissing = async (
  sql: Sql,
  work: OrderWork,
  ledger: Ledger
): Promise<{ redeemed: RedemptionRef[]; uncovered: string[] }> => {
  const redeemed: RedemptionRef[] = []
  const uncovered = new Set<string>()
  if (!work.plan.missing.length) return { redeemed, uncovered: [] }
  const now = await databaseNow(sql)
  for (const missing of work.plan.missing) {
    const takes = takesFor(work.order, missing, ledger, now)
    const paid = takes.reduce((all, take) => all + take.quantity, 0)
    if (takes.length) redeemed.push(...(await redeemDirectly(sql, work, missing, takes, ledger)))
    const last = work.redemptions.findLast((row) => concerns(work.order, row, missing))
    if (paid < missing.quantity && last) uncovered.add(last.client_package_id)
  }
  return { redeemed, uncovered: [...uncovered] }
}

const concerns = (
  order: RedemptionOrder,
  row: OrderWork["redemptions"][number],
  { order_line_item_id }: Missing
) => {
  const line = order.lines.find((one) => one.id === order_line_item_id)
  return row.order_line_item_id === order_line_item_id || row.line_key === line?.line_key
}

const takesFor = (order: RedemptionOrder, missing: Missing, ledger: Ledger, now: Date): Take[] => {
  const service = order.lines.find((line) => line.id === missing.order_line_item_id)?.service
  if (!service) return []
  const credits = ledger
    .all()
    .filter((credit) => credit.customer_id === order.customer_id && canSpend(credit, now))
    .map((credit) => toSpendable(credit, 0, false))
  // The order is placed: what matters is who pays, not how much is saved.
  const line = {
    id: missing.order_line_item_id,
    service,
    quantity: missing.quantity,
    unit_price: 1n,
  }
  return allocate({ lines: [line], credits, choices: [] }).takes
}

const redeemDirectly = async (
  sql: Sql,
  { actor, order }: OrderWork,
  missing: Missing,
  takes: readonly Take[],
  ledger: Ledger
): Promise<RedemptionRef[]> => {
  const line = order.lines.find((one) => one.id === missing.order_line_item_id)
  const { id: operation_id } = await beginOperation(sql, {
    actor,
    kind: "redeem",
    request: { order_id: order.order_id, ...missing },
    details: { order_id: order.order_id },
  })
  const planned = takes.map((take) => ({ take, id: generateEntityId(undefined, "pkgred") }))
  const rows = planned.map(({ take, id }): DirectRedemption => ({
    id,
    operation_id,
    service_credit_id: take.service_credit_id,
    client_package_id: take.client_package_id,
    customer_id: ledger.credit(take.service_credit_id).customer_id,
    variant_id: missing.variant_id,
    product_title: line?.title ?? "",
    quantity: take.quantity,
    cost: take.cost,
    units: take.units,
    channel: "order",
    chosen_by: "auto",
    order_id: order.order_id,
    order_line_item_id: missing.order_line_item_id,
    booked: line?.booked ?? null,
    booking: line?.booking ?? null,
    note: null,
    ...ledger.move({
      service_credit_id: take.service_credit_id,
      operation_id,
      redemption_id: id,
      kind: "redeem",
      from: "available",
      to: "redeemed",
      units: take.units,
    }),
    digits: ledger.credit(take.service_credit_id).package.currency_digits,
  }))
  await writeTogether(sql, [
    directRedemptions(rows),
    finishing([{ id: operation_id, result: null }]),
  ])
  return rows.map(({ id, service_credit_id, client_package_id }) => ({
    id,
    service_credit_id,
    client_package_id,
  }))
}
