import type {
  AdminClientPackage,
  PackageServiceCredit,
} from "../../../src/types/http/client-package"

/** Why a session cannot be used right now; each has its words on screen. */
export type UseCause =
  "expired" | "cancelled" | "frozen" | "begins" | "notPaid" | "nothingLeft" | "locked"

/** Whether a session of a credit can be used: at once, out of an online cart, or why not. */
export type Usability =
  { kind: "usable" } | { kind: "reserved" } | { kind: "never"; cause: UseCause }

const never = (cause: UseCause): Usability => ({ kind: "never", cause })

/** Decides it from what the card knows; the server has the last word. */
export const usability = (sold: AdminClientPackage, credit: PackageServiceCredit): Usability => {
  switch (sold.status) {
    case "cancelled":
      return never("cancelled")
    case "pending":
      return never(sold.starts_on === null ? "notPaid" : "begins")
    case "frozen":
      return never("frozen")
    case "expired":
      return never("expired")
    default:
      return stateOf(credit)
  }
}

const stateOf = ({ available, held, unlocked }: PackageServiceCredit): Usability => {
  if (available === 0) return held > 0 ? { kind: "reserved" } : never("nothingLeft")
  return unlocked === 0 ? never("locked") : { kind: "usable" }
}
