import { StatusBadge } from "@medusajs/ui"
import type { PaymentStatus } from "../../../src/domain/payment-status"
import type { PackageStatus } from "../../../src/domain/status"
import { useMessages } from "../../hooks/use-messages"

type Color = "green" | "red" | "blue" | "orange" | "grey" | "purple"

const STATUS_COLORS: Record<PackageStatus, Color> = {
  pending: "orange",
  active: "green",
  frozen: "blue",
  expired: "red",
  fully_used: "grey",
  cancelled: "red",
}

const PAYMENT_COLORS: Record<PaymentStatus, Color> = {
  unpaid: "red",
  partial: "orange",
  paid: "green",
}

/** Shows what a package is at the moment. */
export const PackageStatusBadge = ({ status }: { status: PackageStatus }) => {
  const { t } = useMessages()
  return <StatusBadge color={STATUS_COLORS[status]}>{t(`common.status.${status}`)}</StatusBadge>
}

/** Shows how much of a package is paid for. */
export const PackagePaymentBadge = ({ status }: { status: PaymentStatus }) => {
  const { t } = useMessages()
  return <StatusBadge color={PAYMENT_COLORS[status]}>{t(`common.payment.${status}`)}</StatusBadge>
}
