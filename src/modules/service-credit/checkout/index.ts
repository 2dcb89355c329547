import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { CartPreference } from "../../../domain/cart"
import { affirmHold, withdrawAffirmation, type AffirmedHold } from "./affirm-hold"
import { agreeRedemptions } from "./agree-redemptions"
import { holdCart } from "./hold-cart"
import { settleCart, type SettleCartInput, type SettledCart } from "./settle-cart"
import { undoHold, type UndoHoldInput } from "./undo-hold"
import {
  freeLimitedUses,
  takeLimitedUses,
  type LimitedUse,
  type TakeLimitedUses,
} from "../limits/take-limited-uses"
import { readHadOnce, type HadOnce } from "../limits/had-once"
import type { RedemptionChanges, RedemptionOrder } from "./order-types"
import { readPreference } from "./preference"
import { redemptionsOfCart, type HeldRedemption } from "./rows"
import type { HoldCartInput, HoldCartResult } from "./types"
import { LedgerService } from "../ledger-service"
import { readCartCredits, type CartCredits } from "./cart-credits"
import {
  readCartStake,
  readHoldsToResolve,
  readCartsHoldingPackages,
  readReclaimableCarts,
  type CartStake,
  type HoldToResolve,
  type ReclaimableCart,
} from "./cart-stake"
import { readCompletingLines, type CompletingLine } from "./completing-lines"

/** The part of the ledger a checkout talks to: holding, affirming, giving back. */
export class CheckoutService extends LedgerService {
  /** Makes a cart hold what its lines need; see `holdCart`. */
  async holdCart(
    input: HoldCartInput,
    @MedusaContext() context: Context = {}
  ): Promise<HoldCartResult> {
    return await this.command(holdCart, input, context)
  }

  /** Lets a cart hold again what it held before a reconciliation that failed. */
  async undoHold(input: UndoHoldInput, @MedusaContext() context: Context = {}): Promise<void> {
    await this.command(undoHold, input, context)
  }

  /** Gives back what a cart has no use for, after its lines ask their price again. */
  async settleCart(
    input: SettleCartInput,
    @MedusaContext() context: Context = {}
  ): Promise<SettledCart> {
    return await this.command(settleCart, input, context)
  }

  /** Marks a cart's hold as being completed and answers what it pays for. */
  async affirmHold(cart_id: string, @MedusaContext() context: Context = {}): Promise<AffirmedHold> {
    return await this.command(affirmHold, cart_id, context)
  }

  /** Takes the completion mark off a cart's hold, and the places it took off the lists of limited things. */
  async withdrawAffirmation(
    cart_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.command(withdrawAffirmation, cart_id, context)
    await this.command(freeLimitedUses, cart_id, context)
  }

  /** Takes places for things a customer may have only so often; answers the first that is had already. */
  async takeLimitedUses(
    input: TakeLimitedUses,
    @MedusaContext() context: Context = {}
  ): Promise<LimitedUse | null> {
    return await this.command(takeLimitedUses, input, context)
  }

  /** Those of the once-per-customer services of a cart that its customer has had elsewhere. */
  async listHadOnce(input: HadOnce, @MedusaContext() context: Context = {}): Promise<string[]> {
    return await this.reading(readHadOnce, input, context)
  }

  /** Makes an order's redemptions agree with the order; see `agreeRedemptions`. */
  async agreeRedemptions(
    input: RedemptionOrder,
    @MedusaContext() context: Context = {}
  ): Promise<RedemptionChanges> {
    return await this.command(agreeRedemptions, input, context)
  }

  /** Everything credits ever paid for in a cart, the newest first. */
  async listCartRedemptions(
    cart_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<HeldRedemption[]> {
    return await this.reading(redemptionsOfCart, cart_id, context)
  }

  /** What the customer declined in a cart. */
  async retrieveCartPreference(
    cart_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<CartPreference> {
    return await this.reading(readPreference, cart_id, context)
  }

  /** All that decides about a customer's credits in one cart. */
  async retrieveCartCredits(
    input: { cart_id: string; customer_id: string | null },
    @MedusaContext() context: Context = {}
  ): Promise<CartCredits> {
    return await this.reading(readCartCredits, input, context)
  }

  /** Whether credits have anything to do with a cart; the question every cart change begins with. */
  async retrieveCartStake(
    input: { cart_id: string; customer_id: string | null },
    @MedusaContext() context: Context = {}
  ): Promise<CartStake> {
    return await this.reading(readCartStake, input, context)
  }

  /** The customer's other carts whose units may be used in this one. */
  async listReclaimableCarts(
    input: { cart_id: string; customer_id: string; take_over: boolean },
    @MedusaContext() context: Context = {}
  ): Promise<ReclaimableCart[]> {
    return await this.reading(readReclaimableCarts, input, context)
  }

  /** The open carts that hold units of these packages. */
  async listCartsHoldingPackages(
    client_package_ids: readonly string[],
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await this.reading(readCartsHoldingPackages, client_package_ids, context)
  }

  /** The holds that an event should have settled by now. */
  async listHoldsToResolve(
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<HoldToResolve[]> {
    return await this.reading(readHoldsToResolve, limit, context)
  }

  /** The covered lines of a cart that somebody has begun to complete. */
  async listCompletingLines(
    cart_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<CompletingLine[]> {
    return await this.reading(readCompletingLines, cart_id, context)
  }
}
