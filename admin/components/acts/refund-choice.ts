import { castNumber } from "@medusajs/dashboard/lib"
import type { AdminRefundPreviewResponse, RefundMethodName } from "../../../src/types/http/refund"

/** How much goes back when a package ends: by which method, and the amount as it stands in its field. */
export type RefundChoice = { method: RefundMethodName | "none"; amount: string }

/** What a method pays back, as its field shows it; nothing where there is nothing to pay back. */
export const amountOf = (
  { methods }: Pick<AdminRefundPreviewResponse, "methods">,
  method: RefundChoice["method"]
): string => {
  const amount = methods.find((option) => option.method === method)?.amount ?? 0
  return amount > 0 ? String(amount) : ""
}

/** What is chosen before anybody has chosen: pro rata, or no refund when that comes to nothing. */
export const firstChoice = (preview: Pick<AdminRefundPreviewResponse, "methods">): RefundChoice => {
  const amount = amountOf(preview, "pro_rata")
  return amount === "" ? { method: "none", amount } : { method: "pro_rata", amount }
}

/** The refund that a choice asks for; null while it asks for none. */
export const chosenRefund = ({ method, amount }: RefundChoice) => {
  const paid_back = castNumber(amount)
  return method === "none" || !(paid_back > 0) ? null : { method, amount: paid_back }
}
