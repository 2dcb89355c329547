import { toDecimalString } from "../money"
import type { PackageWorth } from "./facts"
import { totalWorth, type RefundOption } from "./preview"

const sessions = (count: number) => `${count} ${count === 1 ? "session" : "sessions"}`

/** Why a method pays back what it does, in a sentence for the person at the desk. */
export const explainRefund = (
  option: RefundOption,
  worth: PackageWorth,
  currency: { code: string; digits: number }
): string => {
  const { granted, unused, used, unused_value, lost_value } = totalWorth(worth)
  const money = (amount: bigint) =>
    `${toDecimalString(amount, currency.digits)} ${currency.code.toUpperCase()}`
  const less = [
    ...(option.method === "list_price" && used > 0
      ? [`${money(option.charged)} for ${sessions(used)} at list price`]
      : []),
    ...(option.method === "list_price" && lost_value > 0n
      ? [`${money(lost_value)} for what ended unused`]
      : []),
    ...(option.fee > 0n ? [`a fee of ${money(option.fee)}`] : []),
  ]
  const from =
    option.method === "list_price"
      ? `${money(worth.received)} received`
      : `${unused} of ${sessions(granted)} are unused, worth ${money(unused_value)}; ${money(worth.received)} was received`
  const sentence = `${[from, ...less].join(", less ")}: ${money(option.amount)}.`
  return option.method === "store_credit"
    ? `${sentence} It goes to the customer's store credit: no payment is refunded.`
    : sentence
}
