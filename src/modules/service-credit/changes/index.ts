import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { OwnedPackage } from "../../../domain/ownership"
import type { AdminPackageNote } from "../../../types/http/package-note"
import { assignPackage, type AssignPackage, type Assigned } from "./assign-package"
import { changeExpiry, shortenedBy, type ChangeExpiry } from "./change-expiry"
import { correctCredit, type CorrectCredit, type Corrected } from "./correct-credit"
import { extendCoverage, type CoverageExtended, type ExtendCoverage } from "./extend-coverage"
import {
  freezePackages,
  pausedBy,
  unfreezePackages,
  type FreezePackages,
  type UnfreezePackages,
} from "./freeze-packages"
import { GIVE, givePackage, toGiven, type GivePackage, type Given } from "../selling/give-package"
import { hideNote, type HideNote } from "./hide-note"
import { markDeleted, type Deleted, type DeletedMarked } from "./mark-deleted"
import { reinstatePackages, type ReinstatePackages } from "./reinstate-packages"
import {
  resolveAttention,
  type AttentionResolved,
  type ResolveAttention,
} from "./resolve-attention"
import { writeNote, type NoteWritten, type WriteNote } from "./write-note"
import { OfficeService } from "../views"
import type { PackagesChanged } from "./change-packages"
import { listNotes, type NoteQuery } from "./list-notes"
import { readOrderOwners } from "./order-owners"
import { listPausedBookings, type PausedBooking } from "./paused-bookings"
import { findReplay, type ReplayQuery } from "../ledger/replay"

/** The part of the ledger that gives packages by hand and changes them. */
export class PackageService extends OfficeService {
  /** Gives a customer a package by hand; see `commands/give-package.ts`. */
  async givePackage(input: GivePackage, @MedusaContext() context: Context = {}): Promise<Given> {
    return await this.command(givePackage, input, context)
  }

  /** What an earlier call with this key gave, or null. */
  async findGiven(
    query: Omit<ReplayQuery, "kind">,
    @MedusaContext() context: Context = {}
  ): Promise<Given | null> {
    const before = await this.reading(findReplay, { ...query, kind: GIVE }, context)
    return before && toGiven(before.result)
  }

  /** Gives packages another last valid day, or none; see `commands/change-expiry.ts`. */
  async changeExpiry(
    input: ChangeExpiry,
    @MedusaContext() context: Context = {}
  ): Promise<PackagesChanged> {
    return await this.command(changeExpiry, input, context)
  }

  /** The packages that a change of their expiry would shorten. */
  async listShortenedBy(
    input: ChangeExpiry,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await this.reading(shortenedBy, input, context)
  }

  /** Pauses packages; see `commands/freeze-packages.ts`. */
  async freezePackages(
    input: FreezePackages,
    @MedusaContext() context: Context = {}
  ): Promise<PackagesChanged> {
    return await this.command(freezePackages, input, context)
  }

  /** The packages that would be paused. */
  async listPausedBy(
    input: FreezePackages,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await this.reading(pausedBy, input, context)
  }

  /** Appointments paid by a paused package that lie within its pause; they take place all the same. */
  async listPausedBookings(
    client_package_ids: readonly string[],
    @MedusaContext() context: Context = {}
  ): Promise<PausedBooking[]> {
    return await this.reading(listPausedBookings, client_package_ids, context)
  }

  /** Lifts pauses. */
  async unfreezePackages(
    input: UnfreezePackages,
    @MedusaContext() context: Context = {}
  ): Promise<PackagesChanged> {
    return await this.command(unfreezePackages, input, context)
  }

  /** Brings ended packages back; see `commands/reinstate-packages.ts`. */
  async reinstatePackages(
    input: ReinstatePackages,
    @MedusaContext() context: Context = {}
  ): Promise<PackagesChanged> {
    return await this.command(reinstatePackages, input, context)
  }

  /** Corrects a count by hand; see `commands/correct-credit.ts`. */
  async correctCredit(
    input: CorrectCredit,
    @MedusaContext() context: Context = {}
  ): Promise<Corrected> {
    return await this.command(correctCredit, input, context)
  }

  /** Writes a note on a package. */
  async writeNote(input: WriteNote, @MedusaContext() context: Context = {}): Promise<NoteWritten> {
    return await this.command(writeNote, input, context)
  }

  /** Hides a note; its words are kept. */
  async hideNote(
    input: HideNote,
    @MedusaContext() context: Context = {}
  ): Promise<{ replayed: boolean }> {
    return await this.command(hideNote, input, context)
  }

  /** The notes of a package, newest first. */
  async listNotes(
    query: NoteQuery,
    @MedusaContext() context: Context = {}
  ): Promise<AdminPackageNote[]> {
    return await this.reading(listNotes, query, context)
  }

  /** Takes a package off the list of those that need attention; see `commands/resolve-attention.ts`. */
  async resolveAttention(
    input: ResolveAttention,
    @MedusaContext() context: Context = {}
  ): Promise<AttentionResolved> {
    return await this.command(resolveAttention, input, context)
  }

  /** Moves a package to another customer; see `commands/assign-package.ts`. */
  async assignPackage(
    input: AssignPackage,
    @MedusaContext() context: Context = {}
  ): Promise<Assigned> {
    return await this.command(assignPackage, input, context)
  }

  /** Who owns the packages of an order. */
  async listOrderOwners(
    order_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<OwnedPackage[]> {
    return await this.reading(readOrderOwners, order_id, context)
  }

  /** Marks a batch of packages that lost their customer or a service. */
  async markDeleted(
    input: Deleted,
    @MedusaContext() context: Context = {}
  ): Promise<DeletedMarked> {
    return await this.command(markDeleted, input, context)
  }

  /** Lets a batch of sold packages pay for more; see `commands/extend-coverage.ts`. */
  async extendCoverage(
    input: ExtendCoverage,
    @MedusaContext() context: Context = {}
  ): Promise<CoverageExtended> {
    return await this.command(extendCoverage, input, context)
  }
}
