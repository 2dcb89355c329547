import { refuse } from "../../../errors/refuse"
import { lockCredits } from "../ledger/credits"
import { packagesInCheckout } from "../ledger/in-checkout"
import { once } from "../ledger/once"
import { planWork } from "../ledger/planned-work"
import type { Sql } from "../ledger/sql"
import {
  amountToGiveBack,
  assertLiving,
  endPackage,
  operationOf,
  readEnded,
  type CancelledPackage,
  type CancelPackage,
} from "./end-package"
import { lockMoney, writeMoney } from "./money-rows"

/**
 * Ends a package whose money never went through Medusa's payments: what is unused is revoked, what
 * was used stays, and what goes back is written down, all in one transaction.
 */
export const cancelPackage = async (
  sql: Sql,
  command: CancelPackage
): Promise<CancelledPackage> => {
  const { client_package_id } = command
  return await once(sql, operationOf(command), readEnded, async (operation_id) => {
    if ((await packagesInCheckout(sql, [client_package_id])).size) refuse("credits_in_checkout")
    const credits = await lockCredits(sql, { package_ids: [client_package_id] })
    const money = await lockMoney(sql, client_package_id)
    assertLiving(money, credits)
    const amount = await amountToGiveBack(sql, command, money, credits, 0n)
    // An order knows nothing of what was given back past its payments: it is asked again afterwards.
    if (money.order_id === null) {
      await writeMoney(sql, money, { came: 0n, went_back: amount, taken_back: 0n })
    }
    const parts = amount > 0n ? [{ payment_id: null, amount }] : []
    if (command.refund?.method === "store_credit" && amount > 0n) {
      const order_id = money.order_id ?? ""
      const input = { client_package_id, payout: true as const }
      await planWork(sql, { operation_id, order_id, input })
    }
    return await endPackage(sql, command, { operation_id, money, credits }, parts)
  })
}
