import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"

const UNDO = 15 * 60_000

/** What can be done with a visit right now, by whom that may redeem, or only by whom that may correct. */
export type VisitState = {
  isAhead: boolean
  canMove: boolean
  /** With a start that lies ahead this is a cancellation; afterwards it corrects what was had. */
  canGiveBack: boolean
  canMiss: boolean
  canAttend: boolean
  canDetach: boolean
}

/** Decides it the way the server will; who undoes what he has just done needs no other right. */
export const visitState = (
  redemption: AdminPackageRedemption,
  mayCorrect: boolean,
  now: number
): VisitState => {
  const { booking, order_id, created_at, detached_at, no_show } = redemption
  const starts_at = booking?.starts_at ?? null
  const isPosted = detached_at === null && redemption.units_held === 0
  const isUsed = isPosted && redemption.units_redeemed > 0
  const isLost = isPosted && redemption.units_forfeited > 0
  const isAhead = starts_at === null ? order_id !== null : Date.parse(starts_at) > now
  const isRecent = now - Date.parse(created_at) < UNDO
  return {
    isAhead,
    canMove: isUsed,
    canGiveBack: (isUsed && (isAhead || isRecent || mayCorrect)) || (isLost && mayCorrect),
    canMiss: isUsed,
    canAttend: isPosted && no_show && !isUsed,
    canDetach: mayCorrect && (isUsed || isLost) && order_id !== null,
  }
}
