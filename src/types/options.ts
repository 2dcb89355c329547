import type { Activation } from "../domain/activation"
import type { MessageOverrides } from "../domain/message"
import type { Role } from "../domain/rights"
/** Where a route of the shop's own says which cart it is about: `params.id`, `body.cart_id`, `response.cart.id`. */
export type CartIdPlace = `${"params" | "body" | "response"}.${string}`

/** A store route of the shop's own, or of another plugin's, that changes a cart. */
export type CartRoute = {
  method: "POST" | "PUT" | "PATCH" | "DELETE"
  /** As Medusa writes it: `/store/booking-carts/:id/items`. */
  matcher: `/store/${string}`
  cart_id: CartIdPlace
}

/** Where messages lead, by what is to be done there. */
export type MessageLinkOptions = {
  booking?: string
  account?: string
  buy_again?: string
  payment?: string
  /** Where reminders are ended; without it a page of the plugin's own. */
  unsubscribe?: string
}

/** What a merchant may write under `options` of the plugin's entry; everything has a default. */
export type PluginOptions = {
  /** IANA zone of the shop. Without it (and without the zone in Settings) nothing can be published. */
  time_zone?: string
  /** Minutes a hold in a cart is protected; afterwards it can be reclaimed when somebody wants the unit. */
  hold_minutes?: number
  /** Credits pay for a signed-in customer's booking lines as soon as they are in the cart. */
  auto_apply?: boolean
  /** Store routes besides core's own that change a cart: credits pay in their answers, too. */
  cart_routes?: CartRoute[]
  /** Re-checks every covered line when a cart is completed. Turn off only to call the guard yourself. */
  completion_guard?: boolean
  /** When a package bought online becomes usable. */
  activate_on?: Activation
  /** Payment providers whose authorisation is no promise of money: their payments count once captured. */
  unpaid_providers?: string[]
  /** The role of secret API keys. */
  api_key_role?: Role
  /** What happens when a partly used sale is cancelled on Medusa's order page. */
  used_sale_cancel?: "warn" | "block"
  /** Days that the jobs look back for orders that no event told of; more where a shop may be down longer. */
  look_back_days?: number
  /** Statements of the ledger are named, so that PostgreSQL keeps their plans. Off behind a pooler that cannot. */
  prepared_statements?: boolean
  /** Where messages lead: addresses of the shop's front, with `{package_id}` and the like filled in. */
  links?: MessageLinkOptions
  /** The language of messages where neither order nor customer says one, a BCP 47 tag; `en` without it. */
  locale?: string
  /** Keys of cart line metadata that describe the appointment. */
  booking_metadata?: { reference?: string; starts_at?: string; staff?: string }
  /** How messages say it your own way: single texts, whole messages, or templates at your provider. */
  messages?: MessageOverrides
}

/** The options after validation: nothing is missing any more. */
export type ResolvedOptions = Required<
  Omit<PluginOptions, "time_zone" | "locale" | "booking_metadata">
> & {
  time_zone: string | null
  locale: string | null
  booking_metadata: { reference: string; starts_at: string; staff: string }
}
