/**
 * The closed list of expected "no"s: code → the sentence a person reads.
 * A code never changes its meaning; the list is documented in the README and translated in the admin.
 */
export const REFUSALS = {
  sign_in_required: "Sign in to use a package.",
  cart_not_yours: "This cart is not in your account. Take it into your account first.",
  cart_completed: "This cart has become an order already.",
  package_required: "This service can only be booked with a package. You have none for it yet.",
  package_exhausted: "Nothing is left in your package for this service.",
  package_expired: "Your package for this service has ended.",
  package_not_active: "Your package is not active yet.",
  package_frozen: "Your package is paused.",
  package_not_frozen: "The package is not paused.",
  freeze_limit_reached: "This package can't be paused more often, or for longer.",
  package_cancelled: "This package was cancelled.",
  once_per_customer: "This service can be booked once per customer, and you have had it.",
  only_one_allowed: "Each customer can book this service once: leave only one of it in the cart.",
  declined: "You chose to pay for this without your package.",
  not_coverable: "A package cannot pay for this.",
  service_not_covered: "None of your packages covers this service.",
  insufficient_credits: "Your package does not have enough sessions left.",
  credits_held_elsewhere: "The sessions that are left are reserved in another cart.",
  store_credit_applied: "Take store credit or gift cards off the cart first, then use the package.",
  credits_in_checkout:
    "A session of this package is being paid with right now. Try again in a few minutes.",
  credits_no_longer_held:
    "A session in this cart is no longer reserved for you. Review the cart and try again.",
  payment_required: "The sessions paid for so far are used. Pay the rest to use more.",
  expires_before_service: "The package ends before the appointment.",
  no_expiry: "The package has no last day that could move.",
  day_too_early: "That day is too early for this package.",
  exceeds_total: "The package has fewer sessions than that.",
  changed_meanwhile: "The package was changed in the meantime. Look again and repeat.",
  discount_not_allowed: "You may not sell this package for less than its list price.",
  purchase_limit_reached: "This package can't be bought more often by the same customer.",
  package_partly_used: "Sessions of this package are already used.",
  template_not_on_sale: "This package is not on sale.",
  time_zone_missing: "Set the shop's time zone: without it the last day of a package is not known.",
  order_being_edited:
    "This order has an edit that is not finished. Confirm or cancel it in Medusa first.",
  idempotency_key_reused: "This Idempotency-Key was used for another request.",
  try_again: "The shop cannot do this right now. Nothing is lost: try again in a few seconds.",
  last_owner: "This person is the only owner of the packages. Make somebody else owner first.",
  forbidden: "You do not have the right to do this.",
} as const satisfies Record<string, string>

/** The stable code of an expected "no". */
export type RefusalCode = keyof typeof REFUSALS

/** An expected "no": a code for programs and a sentence for people. */
export type Refusal = { code: RefusalCode; message: string }

/** Builds a refusal with its standard sentence, or with a more exact one where the caller knows more. */
export const refusal = (code: RefusalCode, message: string = REFUSALS[code]): Refusal => ({
  code,
  message,
})
