import { activatePackages } from "./activate-packages"
import { agreeWithOrder, compareWithOrder } from "./agree-with-order"
import { cancelPackages } from "./cancel-packages"
import { issuePackages } from "./issue-packages"
import { linesOutOfStep } from "./lines-out-of-step"
import { markAttention } from "./mark-attention"
import { recordSettlement } from "./record-settlement"

/** What makes packages and the orders that sold them say the same. */
export const commands = {
  issuePackages,
  activatePackages,
  cancelPackages,
  recordSettlement,
  markAttention,
  agreeWithOrder,
}

/** Where packages and their orders differ. */
export const reads = { compareWithOrder, listLinesOutOfStep: linesOutOfStep }
