import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import { detachRedemption, type DetachRedemption } from "./detach-redemption"
import { giveBackSessions, type GiveBackSessions, type GivenBack } from "./give-back-sessions"
import { markNoShow, type MarkedNoShow, type MarkNoShow } from "./mark-no-show"
import { moveBooking, type MoveBooking } from "./move-booking"
import {
  toUncovered,
  UNCOVER,
  uncoverLine,
  uncoverRequest,
  type UncoverLine,
  type UncoveredLine,
} from "./uncover-line"
import { toRedemptionDone, USE, useSessions, type UseSessions } from "./use-sessions"
import type { RedemptionDone } from "./redemption-row"
import { PackageService } from "../changes"
import { previewCancel, type CancelPreview, type CancelPreviewQuery } from "./cancel-preview"
import { readCartsToTakeFrom, type CartsHolding } from "./carts-holding"
import { findReplay, type ReplayQuery } from "../ledger/replay"

/** The part of the ledger that uses sessions without a checkout and gives them back. */
export class DeskService extends PackageService {
  /** Uses sessions at the desk; see `commands/use-sessions.ts`. */
  async useSessions(
    input: UseSessions,
    @MedusaContext() context: Context = {}
  ): Promise<RedemptionDone> {
    return await this.command(useSessions, input, context)
  }

  /** What an earlier call with this key used, or null. */
  async findUse(
    query: Omit<ReplayQuery, "kind">,
    @MedusaContext() context: Context = {}
  ): Promise<RedemptionDone | null> {
    const before = await this.reading(findReplay, { ...query, kind: USE }, context)
    return before && toRedemptionDone(before.result)
  }

  /** Gives sessions of a redemption back, or counts them as lost. */
  async giveBackSessions(
    input: GiveBackSessions,
    @MedusaContext() context: Context = {}
  ): Promise<GivenBack> {
    return await this.command(giveBackSessions, input, context)
  }

  /** Keeps that a customer did not come, or came after all. */
  async markNoShow(
    input: MarkNoShow,
    @MedusaContext() context: Context = {}
  ): Promise<MarkedNoShow> {
    return await this.command(markNoShow, input, context)
  }

  /** Takes a visit off its package. */
  async detachRedemption(
    input: DetachRedemption,
    @MedusaContext() context: Context = {}
  ): Promise<RedemptionDone> {
    return await this.command(detachRedemption, input, context)
  }

  /** Takes all sessions off a line of an order. */
  async uncoverLine(
    input: UncoverLine,
    @MedusaContext() context: Context = {}
  ): Promise<UncoveredLine> {
    return await this.command(uncoverLine, input, context)
  }

  /** What an earlier call with this key took off a line, or null. */
  async findUncovered(
    input: UncoverLine,
    @MedusaContext() context: Context = {}
  ): Promise<UncoveredLine | null> {
    const { actor, key } = input
    if (!key) return null
    const query = { actor, key, kind: UNCOVER, request: uncoverRequest(input) }
    const before = await this.reading(findReplay, query, context)
    return before && toUncovered(before.result)
  }

  /** Moves an appointment or describes it anew. */
  async moveBooking(
    input: MoveBooking,
    @MedusaContext() context: Context = {}
  ): Promise<RedemptionDone> {
    return await this.command(moveBooking, input, context)
  }

  /** What a customer's cancellation would do to the sessions of her booking right now. */
  async previewCancel(
    query: CancelPreviewQuery,
    @MedusaContext() context: Context = {}
  ): Promise<CancelPreview> {
    return await this.reading(previewCancel, query, context)
  }

  /** The open carts that would let units of a package go. */
  async listCartsToTakeFrom(
    query: CartsHolding,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await this.reading(readCartsToTakeFrom, query, context)
  }
}
