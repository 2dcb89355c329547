import { affirmHold, withdrawAffirmation } from "./affirm-hold"
import { agreeRedemptions } from "./agree-redemptions"
import { readCartCredits } from "./cart-credits"
import {
  readCartsHoldingPackages,
  readCartStake,
  readHoldsToResolve,
  readReclaimableCarts,
} from "./cart-stake"
import { readCompletingLines } from "./completing-lines"
import { holdCart } from "./hold-cart"
import { readPreference } from "./preference"
import { redemptionsOfCart } from "./rows"
import { settleCart } from "./settle-cart"
import { undoHold } from "./undo-hold"

/** What a checkout tells the ledger: holding, affirming, giving back, posting. */
export const commands = {
  holdCart,
  undoHold,
  settleCart,
  affirmHold,
  withdrawAffirmation,
  agreeRedemptions,
}

/** What a checkout asks the ledger. */
export const reads = {
  listCartRedemptions: redemptionsOfCart,
  retrieveCartPreference: readPreference,
  retrieveCartCredits: readCartCredits,
  retrieveCartStake: readCartStake,
  listReclaimableCarts: readReclaimableCarts,
  listCartsHoldingPackages: readCartsHoldingPackages,
  listHoldsToResolve: readHoldsToResolve,
  listCompletingLines: readCompletingLines,
}
