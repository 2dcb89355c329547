export const RIGHTS = [
  "read",
  "redeem",
  "sell",
  "grant",
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

/** The owner's tick boxes: what differs from the defaults. */
export type RightsOverrides = Partial<Record<Role, Partial<RightsTable>>>

const allowing = (allowed: readonly Right[]): RightsTable => ({
  read: allowed.includes("read"),
  redeem: allowed.includes("redeem"),
  sell: allowed.includes("sell"),
  grant: allowed.includes("grant"),
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

/**
 * What a role may do. `settings` stays with the owner whatever is ticked: given away it would let
 * anyone make himself owner, taken away nobody could ever tick a box again.
 */
export const rightsOf = (role: Role, overrides: RightsOverrides = {}): RightsTable => ({
  ...DEFAULT_RIGHTS[role],
  ...overrides[role],
  settings: DEFAULT_RIGHTS[role].settings,
})
