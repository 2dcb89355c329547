import { isToStaff, type MessageKind } from "../../domain/message"
import { noLongerTrue, type SkipReason } from "../../domain/telling"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { PackageToTell } from "../../modules/service-credit/messages/told-packages"

/** The packages that are told of, or why nobody is told. */
export type Judgement =
  { packages: PackageToTell[]; reason: null } | { packages: null; reason: SkipReason }

// Writing to her would write down where she can be reached.
const forgotten = (kind: MessageKind, { client_package }: PackageToTell): SkipReason | null =>
  client_package.customer_erased_at !== null && !isToStaff(kind) ? "customer_erased" : null

/** Looks once more, at the last moment, at what is to be told: of several packages those count that still do. */
export const judge = (
  { kind, customer_id, details, client_package_ids, is_late, is_superseded }: ClaimedMessage,
  packages: readonly PackageToTell[]
): Judgement => {
  if (is_late) return { packages: null, reason: "too_late" }
  if (is_superseded) return { packages: null, reason: "changed_meanwhile" }
  const judged = packages.map((sold) => ({
    sold,
    reason: forgotten(kind, sold) ?? noLongerTrue(kind, customer_id, sold, details),
  }))
  const still = judged.flatMap(({ sold, reason }) => (reason === null ? [sold] : []))
  if (still.length || !client_package_ids.length) return { packages: still, reason: null }
  return { packages: null, reason: judged[0]?.reason ?? "changed_meanwhile" }
}
