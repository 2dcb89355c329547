import type { PaymentKind } from "../../domain/payment-status"
import type { Actor } from "../../domain/actor"
import type { AdminClientPackage } from "./client-package"

/** Money that came in for a package, went back, or was taken back as a mistake; major units. */
export type PackagePayment = {
  id: string
  kind: PaymentKind
  amount: number
  method: string
  /** Of a void: the payment it took back. */
  reference: string | null
  note: string | null
  paid_at: string
  /** The payment in Medusa; null for money that Medusa never saw. */
  medusa_payment_id: string | null
  voided_at: string | null
  /** Who recorded it here; null for what Medusa's order page knows alone. */
  actor: Actor | null
  created_at: string
}

/** Records a payment: cash, card at the desk, a transfer. */
export type AdminRecordPayment = {
  amount: number
  method: string
  reference?: string
  /** When the money was received; now when left out. */
  paid_at?: string
  note?: string
}

/** Takes a payment back that was recorded by mistake. */
export type AdminVoidPayment = { reason: string }

/** Answer of a package's payments: its own and, when an order sold it, the order's. Newest first. */
export type AdminPackagePaymentListResponse = {
  payments: PackagePayment[]
  count: number
  offset: number
  limit: number
  currency_code: string
  /** What may still be recorded: of the package, or of the whole order that sold it. */
  open_amount: number
}

/** Answer of a payment that was recorded or taken back: the package as it is now. */
export type AdminPackagePaymentResponse = { client_package: AdminClientPackage }
