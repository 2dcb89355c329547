import type {
  StoreClientPackageListParams,
  StoreClientPackageListResponse,
  StoreClientPackageResponse,
} from "../types/http/client-package"
import type { HistoryParams, StoreHistoryResponse } from "../types/http/history"
import type {
  StoreMessagePreferencesResponse,
  UpdateMessagePreferences,
} from "../types/http/message"
import type {
  StoreCancelPreviewResponse,
  StorePackageRedemptionListParams,
  StorePackageRedemptionListResponse,
  StorePackageRedemptionResponse,
} from "../types/http/package-redemption"
import type {
  StorePackageTemplateListParams,
  StorePackageTemplateListResponse,
} from "../types/http/package-template"
import type {
  Quote,
  StoreApplyPackageCredits,
  StorePackageQuoteResponse,
} from "../types/http/quote"
import { asRefused, codedRefusals } from "./refused"
import { callOf, type PackageFunction } from "./routes"
import type { CallOptions, CartOf, MedusaSdk } from "./sdk"

type Asked = { id?: string; query?: object; body?: object }

/** The cart as it is after sessions were put to use or taken off, and its quote. */
export type CartCredits<Cart> = { cart: Cart; quote: Quote }

/** What a customer may ask of one cancellation: the same key twice cancels once. */
export type CancelOptions = CallOptions & { key?: string }

/** Every function a shop front needs, over its own js-sdk instance. */
export type Packages<Cart = { id: string }> = ReturnType<typeof functionsOver<Cart>>

/** The packages of a shop, over the js-sdk instance that the shop front has already. */
export const packages = <Sdk extends MedusaSdk>(sdk: Sdk): Packages<CartOf<Sdk>> =>
  functionsOver<CartOf<Sdk>>(sdk)

const functionsOver = <Cart>({ client }: MedusaSdk) => {
  const call = async <Answer>(
    name: PackageFunction,
    { id, query, body }: Asked,
    { headers, ...options }: CallOptions = {}
  ): Promise<Answer> => {
    const { method, path } = callOf(name, id)
    const asked = { ...options, method, headers: { ...headers, ...codedRefusals } }
    try {
      return await client.fetch<Answer>(path, {
        ...asked,
        ...(query && { query }),
        ...(body && { body }),
      })
    } catch (error) {
      throw asRefused(error)
    }
  }

  return {
    /** What is on sale; with `region_id`, at which price. */
    offers: (query: StorePackageTemplateListParams = {}, options?: CallOptions) =>
      call<StorePackageTemplateListResponse>("offers", { query }, options),
    /** The packages of the signed-in customer. */
    list: (query: StoreClientPackageListParams = {}, options?: CallOptions) =>
      call<StoreClientPackageListResponse>("list", { query }, options),
    /** One of her packages. */
    retrieve: (id: string, options?: CallOptions) =>
      call<StoreClientPackageResponse>("retrieve", { id }, options),
    /** What happened to one of them, newest first. */
    history: (id: string, query: HistoryParams = {}, options?: CallOptions) =>
      call<StoreHistoryResponse>("history", { id, query }, options),
    /** Which of them paid for which booking. */
    redemptions: (query: StorePackageRedemptionListParams = {}, options?: CallOptions) =>
      call<StorePackageRedemptionListResponse>("redemptions", { query }, options),
    /** What cancelling a booking would do to its session now. */
    cancelPreview: (id: string, options?: CallOptions) =>
      call<StoreCancelPreviewResponse>("cancelPreview", { id }, options),
    /** Cancels a booking: in time its session comes back, too late it is used. */
    cancel: (id: string, { key, ...options }: CancelOptions = {}) =>
      call<StorePackageRedemptionResponse>(
        "cancel",
        { id, body: {} },
        key ? { ...options, headers: { ...options.headers, "idempotency-key": key } } : options
      ),
    /** What she can choose to hear of, and what she has chosen. */
    messages: (options?: CallOptions) =>
      call<StoreMessagePreferencesResponse>("messages", {}, options),
    /** Chooses on which ways she hears of each kind; null is as the shop has it. */
    chooseMessages: (preferences: UpdateMessagePreferences["preferences"], options?: CallOptions) =>
      call<StoreMessagePreferencesResponse>("chooseMessages", { body: { preferences } }, options),
    /** Ends the reminders of whoever the signed link below a reminder is about; nobody has to sign in. */
    unsubscribe: (token: string, options?: CallOptions) =>
      call<{ unsubscribed: true }>("unsubscribe", { body: { token } }, options),
    /** What sessions pay and could pay in a cart, with a reason for every "no". */
    quote: (cart_id: string, options?: CallOptions) =>
      call<StorePackageQuoteResponse>("quote", { id: cart_id }, options),
    /** Pays with sessions: the best allocation, or the lines that are named. */
    apply: (cart_id: string, body: StoreApplyPackageCredits = {}, options?: CallOptions) =>
      call<CartCredits<Cart>>("apply", { id: cart_id, body }, options),
    /** Pays with money instead: for one line, or for the whole cart. */
    decline: (cart_id: string, query: { line_item_id?: string } = {}, options?: CallOptions) =>
      call<CartCredits<Cart>>("decline", { id: cart_id, query }, options),
  }
}
