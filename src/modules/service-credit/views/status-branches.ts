import type { PackageStatus } from "../../../domain/status"
import { CAP } from "../ledger/page"

/** One value of a column, together with which an index knows the orders of the list. */
export type Lead = { column: "state" | "payment_status" | "source"; value: string }

/**
 * Packages of a list that stand together: those of one value, as far as there is one, that meet conditions,
 * in the table or in a part of it that few are in.
 */
export type Branch = {
  from: string
  given: readonly unknown[]
  lead: Lead | null
  where: readonly string[]
  params: readonly unknown[]
}

/** The table of packages. */
export const PACKAGES = "service_package_client_package p"

const NOW = "service_package_now()"
const BEGUN = `p.starts_at <= ${NOW}`
const PAUSED = `p.frozen_at <= ${NOW} and (p.frozen_until is null or p.frozen_until > ${NOW})`
const NOT_PAUSED = `(p.frozen_at is null or p.frozen_at > ${NOW} or p.frozen_until <= ${NOW})`

// What the sweep is about to end. Nobody could tell from the table how few they are; what a pause without an
// end keeps from it is not among them.
const OVERDUE = `select p.* from ${PACKAGES} where p.state >= 'open' and p.state <= 'open' and p.expires_at <= ${NOW}
  and ${BEGUN} and ${NOT_PAUSED}
  order by p.state, p.expires_at, p.id limit ${CAP + 1}`

const inState = (value: string, ...where: string[]): Branch => ({
  from: PACKAGES,
  given: [],
  lead: { column: "state", value },
  where,
  params: [],
})
const anywhere = (...where: string[]): Branch => ({
  from: PACKAGES,
  given: [],
  lead: null,
  where,
  params: [],
})

// Where a status stands in two places of the table each is looked through on its own: of both together no
// index knows the order. Said as PostgreSQL can guess it, which it cannot with the status itself.
const PLACES: Record<PackageStatus, readonly Branch[]> = {
  pending: [inState("pending"), anywhere(`p.starts_at > ${NOW}`, "p.cancelled_at is null")],
  active: [inState("open", BEGUN, NOT_PAUSED, `(p.expires_at is null or p.expires_at > ${NOW})`)],
  frozen: [anywhere("p.state = 'open'", BEGUN, PAUSED)],
  expired: [inState("expired", BEGUN), { ...anywhere(), from: `(${OVERDUE}) p` }],
  fully_used: [inState("fully_used", BEGUN)],
  cancelled: [inState("cancelled")],
}

const LIVING = Object.keys(PLACES).filter((status) => status !== "cancelled")

/** The branches of which each package of these statuses is in exactly one; without statuses one of all. */
export const statusBranches = (statuses: readonly PackageStatus[] | undefined): Branch[] => {
  if (!statuses) return [anywhere()]
  const wanted = new Set<string>(statuses)
  // Which of them it is makes no difference: whatever else is asked for has one order of its own.
  if (LIVING.every((status) => wanted.has(status))) {
    return wanted.has("cancelled") ? [anywhere()] : [anywhere("p.cancelled_at is null")]
  }
  return [...new Set(statuses)].flatMap((status) => PLACES[status])
}
