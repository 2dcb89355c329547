import type { RefundMethod } from "../../domain/refund"
/** How much of what was received goes back when a package ends. */
export type RefundMethodName = RefundMethod

/** One way to pay back; amounts are major units. */
export type RefundMethodPreview = {
  method: RefundMethodName
  amount: number
  /** The part of the amount that is tax. */
  tax: number
  units_revoked: number
  explanation: string
}

/** Query of a preview: what the shop keeps for its trouble. */
export type AdminRefundPreviewParams = { fee?: number }

/** Answer of a preview. */
export type AdminRefundPreviewResponse = {
  currency_code: string
  received: number
  methods: RefundMethodPreview[]
}

/** Ends a package; without an amount the method decides what goes back. */
export type AdminCancelClientPackage = {
  reason: string
  refund?: { method: RefundMethodName; amount?: number }
}
