/** Where a unit of a credit can be. `issued` is where units come from; it is never stored. */
export type Bucket =
  "available" | "held" | "redeemed" | "forfeited" | "expired" | "revoked" | "transferred"

/** What a ledger entry says happened. */
export type EntryKind =
  | "issue"
  | "hold"
  | "release"
  | "redeem"
  | "restore"
  | "forfeit"
  | "correct"
  | "expire"
  | "late_use"
  | "reinstate"
  | "revoke"
  | "transfer"
  | "revalue"

type Side = Bucket | "issued"

/** The legal moves of an entry; the database refuses every other one with a CHECK of the same list. */
export const LEGAL_MOVES: readonly (readonly [EntryKind, Side, Bucket])[] = [
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
export const isInPool = (bucket: Side): boolean => bucket === "available" || bucket === "held"

/** Buckets whose value counts as earned. */
export const isRecognized = (bucket: Side): boolean =>
  bucket === "redeemed" || bucket === "forfeited" || bucket === "expired"
