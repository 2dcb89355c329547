import type { Right } from "../../../src/domain/rights"
import type { AdminClientPackage } from "../../../src/types/http/client-package"

/** What the menu of a package opens. */
export type Act =
  | "payments"
  | "notes"
  | "history"
  | "freeze"
  | "unfreeze"
  | "extend"
  | "reinstate"
  | "assign"
  | "cancel"

/** Why something cannot be done at the moment. */
export type Cause = "notActive" | "ended" | "nothingLeft" | "neverEnds" | "frozen"

/** One entry of the menu; with a cause it is there, and cannot be chosen. */
export type MenuEntry = { act: Act; cause: Cause | null }

type Facts = Pick<AdminClientPackage, "status" | "expires_on" | "units" | "frozen_from">

const RIGHTS: Partial<Record<Act, Right>> = {
  freeze: "edit",
  unfreeze: "edit",
  extend: "edit",
  reinstate: "edit",
  assign: "cancel",
  cancel: "cancel",
}

const freezing = ({ status, frozen_from }: Facts): MenuEntry => {
  if (status === "frozen" || (status === "active" && frozen_from !== null)) {
    return { act: "unfreeze", cause: null }
  }
  if (status === "pending") return { act: "freeze", cause: "notActive" }
  if (status === "expired") return { act: "freeze", cause: "ended" }
  return { act: "freeze", cause: status === "fully_used" ? "nothingLeft" : null }
}

const extending = ({ status, expires_on, units }: Facts): MenuEntry => {
  if (status === "expired" || units.expired > 0) return { act: "reinstate", cause: null }
  if (status === "pending") return { act: "extend", cause: "notActive" }
  if (status === "fully_used") return { act: "extend", cause: "nothingLeft" }
  return { act: "extend", cause: expires_on === null ? "neverEnds" : null }
}

/** The menu of a package, group by group: what one may not do is not there, nor what is over for good. */
export const menuEntries = (facts: Facts, can: (right: Right) => boolean): MenuEntry[][] => {
  const look: MenuEntry[] = [
    { act: "payments", cause: null },
    { act: "notes", cause: null },
    { act: "history", cause: null },
  ]
  if (facts.status === "cancelled") return [look]
  const change = [freezing(facts), extending(facts), { act: "assign" as const, cause: null }]
  const end: MenuEntry[] = [{ act: "cancel", cause: null }]
  const isAllowed = ({ act }: MenuEntry) => {
    const right = RIGHTS[act]
    return right === undefined || can(right)
  }
  return [look, change, end]
    .map((group) => group.filter(isAllowed))
    .filter((group) => group.length > 0)
}
