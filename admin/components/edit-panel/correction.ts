import type { PackageServiceCredit } from "../../../src/types/http/client-package"

/** The counts of one service that a correction starts from. */
export type Counts = Pick<
  PackageServiceCredit,
  "id" | "granted" | "available" | "held" | "used" | "redeemed" | "expired"
>

/** What is to be corrected, by service: −1 marks one more as used, +1 gives one back. */
export type Deltas = Readonly<Record<string, number>>

/** How far a service is to be corrected. */
export const deltaOf = (deltas: Deltas, { id }: Pick<Counts, "id">): number => deltas[id] ?? 0

/** What a service's counts would be afterwards. */
export const corrected = (counts: Counts, deltas: Deltas): { used: number; left: number } => {
  const delta = deltaOf(deltas, counts)
  return { used: counts.used - delta, left: counts.available + delta }
}

/** Whether one more can be marked as used: only what is left, never what is reserved in an online cart. */
export const canMarkUsed = (counts: Counts, deltas: Deltas): boolean =>
  corrected(counts, deltas).left > 0

/** Whether one more can be given back: only what was used, not what was lost by not coming. */
export const canGiveBack = (counts: Counts, deltas: Deltas): boolean =>
  deltaOf(deltas, counts) < counts.redeemed

/** Whether the correction would use the last session of the package. */
export const usesTheLast = (all: readonly Counts[], deltas: Deltas): boolean =>
  all.some((counts) => deltaOf(deltas, counts) < 0) &&
  all.every((counts) => corrected(counts, deltas).left + counts.held === 0 && counts.expired === 0)

/** The corrections that change something, each with what was seen as left. */
export const toSave = (all: readonly Counts[], deltas: Deltas, reason: string) =>
  all.flatMap((counts) => {
    const delta = deltaOf(deltas, counts)
    if (delta === 0) return []
    const why = reason.trim()
    return [
      {
        service_credit_id: counts.id,
        delta,
        expected_available: counts.available,
        ...(why && { reason: why }),
      },
    ]
  })
