export const RIGHTS = [
  "read",
  "redeem",
  "sell",
  "grant",
  "discount",
  "correct",
  "edit",
  "cancel",
  "report",
  "settings",
] as const
/** What an admin route asks for before it does anything. */
export type Right = (typeof RIGHTS)[number]

export const ROLES = ["staff", "manager", "owner"] as const
/** Who somebody is to this plugin when Medusa's RBAC is off. */
export type Role = (typeof ROLES)[number]

/** What a role may do, right by right. */
export type RightsTable = Record<Right, boolean>

/** How many percent a role may take off a list price, where it may take off anything. */
export type DiscountLimit = { discount_limit?: number }

/** The owner's tick boxes: what differs from the defaults. */
export type RightsOverrides = Partial<Record<Role, Partial<RightsTable> & DiscountLimit>>

const allowing = (allowed: readonly Right[]): RightsTable => ({
  read: allowed.includes("read"),
  redeem: allowed.includes("redeem"),
  sell: allowed.includes("sell"),
  grant: allowed.includes("grant"),
  discount: allowed.includes("discount"),
  correct: allowed.includes("correct"),
  edit: allowed.includes("edit"),
  cancel: allowed.includes("cancel"),
  report: allowed.includes("report"),
  settings: allowed.includes("settings"),
})

/** What each role may do until an owner ticks something else. */
export const DEFAULT_RIGHTS: Readonly<Record<Role, Readonly<RightsTable>>> = {
  staff: allowing(["read", "redeem", "sell"]),
  manager: allowing(RIGHTS.filter((right) => right !== "settings")),
  owner: allowing(RIGHTS),
}

/** How many percent each role may take off a list price until an owner says something else. */
export const DEFAULT_DISCOUNT_LIMITS: Readonly<Record<Role, number>> = {
  staff: 0,
  manager: 100,
  owner: 100,
}

/**
 * What a role may do. `settings` stays with the owner whatever is ticked: given away it would let
 * anyone make himself owner, taken away nobody could ever tick a box again.
 */
export const rightsOf = (role: Role, overrides: RightsOverrides = {}): RightsTable => {
  const { discount_limit: _limit, ...ticked } = overrides[role] ?? {}
  return {
    ...DEFAULT_RIGHTS[role],
    ...ticked,
    settings: DEFAULT_RIGHTS[role].settings,
  }
}

/** The limit that stands beside the box of `discount`, whether it is ticked or not. */
export const discountLimitOf = (role: Role, overrides: RightsOverrides = {}): number =>
  overrides[role]?.discount_limit ?? DEFAULT_DISCOUNT_LIMITS[role]

/** How many percent a role may take off a list price: nothing without the right. */
export const mayTakeOff = (role: Role, overrides: RightsOverrides = {}): number =>
  rightsOf(role, overrides).discount ? discountLimitOf(role, overrides) : 0
