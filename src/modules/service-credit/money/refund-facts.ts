import type { Coverage } from "../../../domain/coverage"
import type { CreditWorth } from "../../../domain/refund"
import { readCredits } from "../ledger/credits"
import type { Sql } from "../ledger/sql"
import { readMoney, type PackageMoney } from "./money-rows"
import { readWorth } from "./package-worth"

/** A package as a refund is reckoned from it: its money, its worth, and what its services are. */
export type RefundFacts = {
  money: PackageMoney
  credits: CreditWorth[]
  /** In the order of the credits. */
  coverage: Coverage[][]
}

/** Reads what a refund of a package would be reckoned from. */
export const readRefundFacts = async (
  sql: Sql,
  client_package_id: string
): Promise<RefundFacts> => {
  const money = await readMoney(sql, client_package_id)
  const credits = await readCredits(sql, "c.client_package_id = ?", [client_package_id])
  return {
    money,
    credits: await readWorth(sql, credits),
    coverage: credits.map((credit) => credit.coverage),
  }
}
