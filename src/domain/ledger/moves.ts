/** Every bucket a granted unit can be in; it is in exactly one. */
export const BUCKETS = [
  "available",
  "held",
  "redeemed",
  "forfeited",
  "expired",
  "revoked",
  "transferred",
] as const
/** Where a unit of a credit can be. */
export type Bucket = (typeof BUCKETS)[number]

/** What an entry can name as one side of its move: `issued` is where units come from, and no balance. */
export const ENTRY_SIDES = ["issued", ...BUCKETS] as const
/** One side of a move. */
export type EntrySide = (typeof ENTRY_SIDES)[number]

/** What a ledger entry can say happened. */
export const ENTRY_KINDS = [
  "issue",
  "hold",
  "release",
  "redeem",
  "restore",
  "forfeit",
  "correct",
  "expire",
  "late_use",
  "reinstate",
  "revoke",
  "transfer",
  "revalue",
] as const
/** What one entry says happened. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** How far a command is: its plan is written down, all of it is done, or it was given up with nothing done. */
export const OPERATION_STATES = ["planned", "done", "abandoned"] as const
/** One of these. */
export type OperationState = (typeof OPERATION_STATES)[number]

/** The legal moves of an entry; the database refuses every other one with a CHECK of the same list. */
export const LEGAL_MOVES: readonly (readonly [EntryKind, EntrySide, Bucket])[] = [
  ["issue", "issued", "available"],
  ["hold", "available", "held"],
  ["release", "held", "available"],
  ["release", "held", "expired"],
  ["release", "held", "revoked"],
  ["redeem", "held", "redeemed"],
  ["redeem", "available", "redeemed"],
  ["restore", "redeemed", "available"],
  ["restore", "redeemed", "expired"],
  ["restore", "redeemed", "revoked"],
  ["restore", "forfeited", "available"],
  ["restore", "forfeited", "expired"],
  ["restore", "forfeited", "revoked"],
  ["forfeit", "redeemed", "forfeited"],
  ["forfeit", "held", "forfeited"],
  ["correct", "available", "redeemed"],
  ["correct", "redeemed", "available"],
  ["correct", "redeemed", "expired"],
  ["expire", "available", "expired"],
  ["late_use", "expired", "redeemed"],
  ["reinstate", "expired", "available"],
  ["revoke", "available", "revoked"],
  ["revoke", "held", "revoked"],
  ["transfer", "available", "transferred"],
  ["transfer", "transferred", "available"],
]

/** The one entry that moves no unit: what is left of a credit is worth more or less from here on. */
export const REVALUATION = ["revalue", "available", "available"] as const

/** Buckets whose units still carry their value inside the credit, not yet recognised. */
export const isInPool = (bucket: EntrySide): boolean => bucket === "available" || bucket === "held"

/** Buckets whose value counts as earned. */
export const isRecognized = (bucket: EntrySide): boolean =>
  bucket === "redeemed" || bucket === "forfeited" || bucket === "expired"
