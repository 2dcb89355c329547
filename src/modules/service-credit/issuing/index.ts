import { activatePackages } from "./activate-packages"
import { syncPackages, comparePackages } from "./sync-packages"
import { cancelPackages } from "./cancel-packages"
import { issuePackages } from "./issue-packages"
import { linesOutOfStep } from "./lines-out-of-step"
import { markAttention } from "./mark-attention"
import { noteOrdersSeen, seenReads } from "./orders-seen"
import { recordSettlement } from "./record-settlement"

/** What makes packages and the orders that sold them say the same. */
export const commands = {
  issuePackages,
  activatePackages,
  cancelPackages,
  recordSettlement,
  markAttention,
  syncPackages,
  noteOrdersSeen,
}

/** Where packages and their orders differ. */
export const reads = { comparePackages, listLinesOutOfStep: linesOutOfStep, ...seenReads }
