import type { PackagePayment } from "../../../src/types/http/payment"

/** A payment or a refund, with the entry that took it back as a mistake. */
export type PaidLine = { payment: PackagePayment; void: PackagePayment | null }

/** Puts what took a payment back beside that payment; one whose payment is not on the list stands alone. */
export const paymentLines = (payments: readonly PackagePayment[]): PaidLine[] => {
  const ids = new Set(payments.map(({ id }) => id))
  const voids = new Map(
    payments
      .filter(({ kind }) => kind === "void")
      .map((payment) => [payment.reference, payment] as const)
  )
  return payments
    .filter(({ kind, reference }) => kind !== "void" || reference === null || !ids.has(reference))
    .map((payment) => ({ payment, void: voids.get(payment.id) ?? null }))
}
