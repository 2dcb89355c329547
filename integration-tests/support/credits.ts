import type { StorePackageCreditsResponse } from "../../src/types/http/cart-credits"
import type {
  StoreClientPackage,
  StoreClientPackageListParams,
  StoreClientPackageListResponse,
} from "../../src/types/http/client-package"
import type {
  StoreApplyPackageCredits,
  StorePackageQuoteResponse,
} from "../../src/types/http/quote"
import type { CartRef } from "./checkout"
import type { Api } from "./http"
import type { Customer } from "./visitors"

/** What a customer can do and see of credits, over the plugin's store routes. */
export const creditsOver = (api: Api) => {
  const packagesOf = async (
    { session }: Customer,
    params: StoreClientPackageListParams = {}
  ): Promise<StoreClientPackage[]> => {
    const config = { ...session, params }
    const answer = await api.get<StoreClientPackageListResponse>("/store/client-packages", config)
    return answer.data.client_packages
  }

  /** Every service credit of every package, in the order of the packages. */
  const creditsOf = async (customer: Customer) =>
    (await packagesOf(customer)).flatMap((one) => one.service_credits)

  /** Sessions left by service: `{ "Massage 60": 9 }`, over all packages. */
  const leftOf = async (customer: Customer) => {
    const left: Record<string, number> = {}
    for (const { title, available } of await creditsOf(customer)) {
      left[title] = (left[title] ?? 0) + available
    }
    return left
  }

  const pathOf = (cart: CartRef) => `/store/carts/${cart.id}/package-credits`

  const quote = async (cart: CartRef, { session }: Customer) =>
    (await api.get<StorePackageQuoteResponse>(pathOf(cart), session)).data.quote

  const applyCredits = async (
    cart: CartRef,
    { session }: Customer,
    body: StoreApplyPackageCredits = {}
  ) => (await api.post<StorePackageCreditsResponse>(pathOf(cart), body, session)).data

  /** Without a line, the whole cart is paid in money; the choice stays. */
  const declineCredits = async (cart: CartRef, { session }: Customer, line_item_id?: string) => {
    const config = { ...session, params: { line_item_id } }
    return (await api.delete<StorePackageCreditsResponse>(pathOf(cart), config)).data
  }

  return { packagesOf, creditsOf, leftOf, quote, applyCredits, declineCredits }
}
