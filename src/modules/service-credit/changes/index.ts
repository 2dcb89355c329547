import { runBulkAction, listDisturbedBy } from "./bulk-action"
import { assignPackage } from "./assign-package"
import { changeExpiry, shortenedBy } from "./change-expiry"
import { correctCredit } from "./correct-credit"
import { extendCoverage } from "./extend-coverage"
import { freezePackages, pausedBy, unfreezePackages } from "./freeze-packages"
import { restCommands, restReads } from "./halt-packages"
import { hideNote } from "./hide-note"
import { listNotes } from "./list-notes"
import { markDeleted } from "./mark-deleted"
import { readOrderOwners } from "./order-owners"
import { listPausedBookings } from "./paused-bookings"
import { reinstatePackages } from "./reinstate-packages"
import { resolveAttention } from "./resolve-attention"
import { revokeUnits } from "./revoke-units"
import { readCustomersToFollow, syncCustomers } from "./sync-customers"
import { writeNote } from "./write-note"

/** What is changed about packages that are sold. */
export const commands = {
  changeExpiry,
  freezePackages,
  unfreezePackages,
  reinstatePackages,
  correctCredit,
  revokeUnits,
  resolveAttention,
  assignPackage,
  extendCoverage,
  runBulkAction,
  writeNote,
  hideNote,
  markDeleted,
  ...restCommands,
  syncCustomers,
}

/** What a change would disturb, and what stands beside packages. */
export const reads = {
  listShortenedBy: shortenedBy,
  listPausedBy: pausedBy,
  listDisturbedBy,
  listPausedBookings,
  listNotes,
  listOrderOwners: readOrderOwners,
  listCustomersToFollow: readCustomersToFollow,
  ...restReads,
}
