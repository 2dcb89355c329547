import type { AdminClientPackage } from "../../../src/types/http/client-package"

const DAY = 86_400_000
/** For how many days a package stays in sight after its end: long enough to sell it again. */
const STAYS = 30

const OVER = ["expired", "fully_used"]

/** True for a package that is used up or has ended; it is shown greyed, with the way to sell it again. */
export const isOver = ({ status }: AdminClientPackage): boolean => OVER.includes(status)

/** Parts a customer's packages: those to work with, what has just ended at the end, and the past. */
export const cardLists = (packages: readonly AdminClientPackage[], now: number) => {
  const isPast = (one: AdminClientPackage) =>
    one.status === "cancelled" ||
    (isOver(one) && one.ended_at !== null && now - Date.parse(one.ended_at) > STAYS * DAY)
  const present = packages.filter((one) => !isPast(one))
  return {
    active: [...present.filter((one) => !isOver(one)), ...present.filter(isOver)],
    history: packages.filter(isPast),
  }
}

/** How many sessions of a service are left over all packages. */
export type Answer = { title: string; left: number }

/** Answers "how many are left?" for each service, over all packages that are not over for good. */
export const answersOf = (packages: readonly AdminClientPackage[]): Answer[] => {
  const left = new Map<string, number>()
  for (const one of packages) {
    for (const { title, available } of one.service_credits) {
      left.set(title, (left.get(title) ?? 0) + (isOver(one) ? 0 : available))
    }
  }
  return [...left].map(([title, count]) => ({ title, left: count }))
}

/** The first last day among the packages that still hold something; null when none ends. */
export const nextExpiry = (packages: readonly AdminClientPackage[]): string | null =>
  packages
    .filter((one) => !isOver(one) && one.units.available > 0)
    .flatMap(({ expires_on }) => expires_on ?? [])
    .sort()[0] ?? null
