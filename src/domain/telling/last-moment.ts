import type { PackageStatus } from "../status"
import { isToStaff, type MessageKind } from "../message"

/** Why something that was to be told is not: the message keeps it, and a person reads it. */
export const SKIP_REASONS = [
  "too_late",
  "turned_off",
  "not_wanted",
  "told_together",
  "no_customer",
  "customer_erased",
  "no_address",
  "no_provider",
  "package_cancelled",
  "package_used_up",
  "package_expired",
  "package_frozen",
  "changed_meanwhile",
] as const
/** One of these. */
export type SkipReason = (typeof SKIP_REASONS)[number]

/** A package as it stands when it is about to be told of. */
export type ToldPackage = {
  id: string
  customer_id: string
  status: PackageStatus
  /** A pause lies ahead. */
  will_pause: boolean
  open_amount: number
  attention_code: string | null
  expiry_version: number
  /** What is left of each credit. */
  left: ReadonlyMap<string, number>
}

/** What the occasion kept of its moment. */
export type ToldDetails = Readonly<Record<string, unknown>>

type Judge = (sold: ToldPackage, details: ToldDetails) => SkipReason | null

const ENDED: Partial<Record<PackageStatus, SkipReason>> = {
  cancelled: "package_cancelled",
  fully_used: "package_used_up",
  expired: "package_expired",
  frozen: "package_frozen",
}

const anyhow: Judge = () => null
const unless = (holds: boolean): SkipReason | null => (holds ? null : "changed_meanwhile")
const isUsable: Judge = ({ status }) => ENDED[status] ?? null
const isKept: Judge = ({ status }) => (status === "cancelled" ? "package_cancelled" : null)

// Several packages that are reminded of together have a last day each.
const versionOf = ({ id }: ToldPackage, { versions }: ToldDetails): unknown =>
  typeof versions === "object" && versions !== null
    ? new Map<string, unknown>(Object.entries(versions)).get(id)
    : undefined

const HOLDS: Record<MessageKind, Judge> = {
  issued: isKept,
  payment_recorded: isKept,
  payment_link: (sold, details) => isKept(sold, details) ?? unless(sold.open_amount > 0),
  low: (sold, details) =>
    isUsable(sold, details) ?? unless(sold.left.get(String(details.service_credit_id)) === 1),
  expiring: (sold, details) =>
    isUsable(sold, details) ?? unless(versionOf(sold, details) === sold.expiry_version),
  expired: ({ status }) => unless(status === "expired"),
  used_up: ({ status }) => unless(status === "fully_used"),
  frozen: ({ status, will_pause }) => unless(status === "frozen" || will_pause),
  unfrozen: isUsable,
  moved: isKept,
  cancelled: anyhow,
  booking_cancelled: anyhow,
  attention: ({ attention_code }, { code }) => unless(attention_code === code),
  bulk_finished: anyhow,
}

/** Why a package is not told of any more; null where what is to be said is still true. */
export const noLongerTrue = (
  kind: MessageKind,
  customer_id: string | null,
  sold: ToldPackage,
  details: ToldDetails
): SkipReason | null => {
  // Whoever has moved it since is told by that; to the staff it is the same package.
  if (!isToStaff(kind) && sold.customer_id !== customer_id) return "changed_meanwhile"
  return HOLDS[kind](sold, details)
}
