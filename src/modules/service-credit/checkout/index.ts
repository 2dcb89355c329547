import { affirmHold, withdrawAffirmation } from "./affirm-hold"
import { syncRedemptions } from "./sync-redemptions"
import { readCartCredits } from "./cart-credits"
import { readCartStanding } from "./cart-standing"
import * as relevance from "./cart-relevance"
import { readCompletingLines } from "./completing-lines"
import { holdCart } from "./hold-cart"
import { readPreference } from "./preference"
import { redemptionsOfCart } from "./rows"
import { releaseSurplus } from "./release-surplus"
import { forgetSignedIn, readSignedIn, seeSignedIn } from "./signed-in"
import { undoHold } from "./undo-hold"

/** What a checkout tells the ledger: holding, affirming, giving back, posting. */
export const commands = {
  holdCart,
  undoHold,
  releaseSurplus,
  affirmHold,
  withdrawAffirmation,
  syncRedemptions,
  seeSignedIn,
  forgetSignedIn,
}

/** What a checkout asks the ledger. */
export const reads = {
  listCartRedemptions: redemptionsOfCart,
  retrieveCartPreference: readPreference,
  retrieveCartCredits: readCartCredits,
  retrieveCartRelevance: relevance.readCartRelevance,
  retrieveCartStanding: readCartStanding,
  retrieveSignedIn: readSignedIn,
  listReclaimableCarts: relevance.readReclaimableCarts,
  listCartsHoldingPackages: relevance.readCartsHoldingPackages,
  listHoldsToResolve: relevance.readHoldsToResolve,
  listCompletingLines: readCompletingLines,
}
