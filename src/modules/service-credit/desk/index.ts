import { previewCancel } from "./cancel-preview"
import { readCartsToTakeFrom } from "./carts-holding"
import { readLinesWithoutRedemption } from "./lines-without-redemption"
import { detachCommands } from "./detach-redemption"
import { giveBackSessions } from "./give-back-sessions"
import { listRedemptions } from "./list-redemptions"
import { markNoShow } from "./mark-no-show"
import { moveBooking } from "./move-booking"
import { findUncovered, planUncover, uncoverLine } from "./uncover-line"
import { readUsedUpBy } from "./used-up-by"
import { findUse, useSessions } from "./use-sessions"

/** What staff do with a visit: use, give back, no-show, move, detach. */
export const commands = {
  useSessions,
  giveBackSessions,
  markNoShow,
  ...detachCommands,
  planUncover,
  uncoverLine,
  moveBooking,
}

/** Visits, and what an earlier call did to one. */
export const reads = {
  listRedemptions,
  findUse,
  findUncovered,
  previewCancel,
  listLinesWithoutRedemption: readLinesWithoutRedemption,
  listUsedUpBy: readUsedUpBy,
  listCartsToTakeFrom: readCartsToTakeFrom,
}
