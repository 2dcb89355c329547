import { plannedCommands, plannedReads } from "../ledger/planned-work"
import { unblockSpending } from "./block-spending"
import { cancelPackage } from "./cancel-package"
import { finishCancel, planCancel } from "./cancel-sold-package"
import { paymentReads } from "./payments"
import { finishOrderPayment, planOrderPayment, recordPayment } from "./record-payment"
import { readRefundFacts } from "./refund-facts"
import { finishOrderVoid, planOrderVoid, voidPayment } from "./void-payment"

/** What is paid for packages and what goes back; on an order it is planned, done in Medusa, finished. */
export const commands = {
  recordPayment,
  planOrderPayment,
  finishOrderPayment,
  voidPayment,
  planOrderVoid,
  finishOrderVoid,
  cancelPackage,
  planCancel,
  finishCancel,
  unblockSpending,
  ...plannedCommands,
}

/** What was paid, what a refund would be reckoned from, and what is under way. */
export const reads = { ...paymentReads, ...plannedReads, retrieveRefundFacts: readRefundFacts }
