import { dayAfter } from "../../../src/domain/calendar"
import type { Filters } from "./filters"

/** The saved views in the order in which they stand; each has an address of its own. */
export const VIEWS = ["all", "active", "expiring", "open", "used_up", "attention"] as const
/** A saved view. */
export type View = (typeof VIEWS)[number]

/** The views that say how many packages they hold. */
export const COUNTED: readonly View[] = ["expiring", "open", "used_up", "attention"]

const lastDayOfNextMonth = (today: string): string => {
  const [year = 0, month = 0] = today.split("-").map(Number)
  const firstAfter = new Date(Date.UTC(year, month + 1, 1)).toISOString().slice(0, 10)
  return dayAfter(firstAfter, -1)
}

/**
 * The filters that a view stands for today. What expires next month begins with today: whoever writes
 * to those customers does not want to miss the ones whose package ends before.
 */
export const filtersOf = (view: View, today: string): Filters => {
  switch (view) {
    case "all":
      return {}
    case "active":
      return { status: "active" }
    case "expiring":
      return { status: "active,frozen", expires: `${today}..${lastDayOfNextMonth(today)}` }
    case "open":
      return { payment: "unpaid,partial", status: "pending,active,frozen,expired,fully_used" }
    case "used_up":
      return { status: "fully_used" }
    case "attention":
      return { attention: "yes" }
  }
}

/** The view that a name in the address means. */
export const viewOf = (name: string | null): View | undefined => VIEWS.find((view) => view === name)
