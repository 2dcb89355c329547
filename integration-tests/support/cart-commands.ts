import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminClientPackageResponse } from "../../src/types"
import { merchantOf } from "./merchant"
import type { Api } from "./http"
import { nth } from "./nth"
import { orderDeskOf } from "./order-desk"
import type { Shop } from "./shop"
import type { Customer, Visitor } from "./visitors"

/** Everything that a shop front can ask of a cart that credits have to do with. */
export const CART_COMMANDS = [
  "adding a massage that a session pays for",
  "adding two of which a session pays for one",
  "booking three instead of one with two sessions",
  "booking one instead of three",
  "taking the covered line away",
  "taking one of two lines away",
  "declining the sessions",
  "asking for the sessions again",
  "entering a code",
  "taking a code out",
  "signing in with a guest's cart",
  "leaving an address",
  "moving to another region",
  "completing what sessions pay for",
  "completing what is partly paid in money",
] as const

/** One of them. */
export type CartCommand = (typeof CART_COMMANDS)[number]

/** A cart in front of a command: whose it is, what she may use in it, and what the command sends. */
export type Prepared = {
  customer: Customer
  client_package_id: string
  cart: { id: string }
  send: () => Promise<{ status: number; data: unknown }>
}

/** By command, a customer with sessions and a cart of her own in front of it. */
export type CartCommands = Record<CartCommand, () => Promise<Prepared>>

/** Prepares each of them as often as it is called. */
export const cartCommandsOf = async (
  api: Api,
  shop: Shop,
  container: MedusaContainer
): Promise<CartCommands> => {
  const code = await orderDeskOf(api, shop, container).promote("TEN", {
    type: "percentage",
    value: 10,
  })
  const austria = await merchantOf(api, shop).openAustria()

  // One customer for all: to register is slow. What an earlier cart left of her packages ends first.
  const customer = await shop.customer()
  const withSessions = async (units: number) => {
    const reason = "The next cart begins with sessions of its own"
    for (const { id } of await shop.packagesOf(customer, { status: ["active"] })) {
      await api.post(`/admin/client-packages/${id}/cancel`, { reason }, shop.admin())
    }
    const coverage = [{ kind: "variant", reference_id: shop.variants.massage }]
    const items = [{ title: "Massage 60", units, coverage }]
    const gift = { customer_id: customer.id, source: "complimentary", title: "Sessions", items }
    const path = "/admin/client-packages"
    const { data } = await api.post<AdminClientPackageResponse>(path, gift, shop.admin())
    return { customer, client_package_id: data.client_package.id }
  }
  const cartOf = async (units: number, quantity: number) => {
    const whose = await withSessions(units)
    const cart = await shop.cart(customer, quantity ? [{ variant: "massage", quantity }] : [])
    return { whose, cart, line: quantity ? nth(cart.items ?? []).id : "" }
  }
  const post =
    ({ id }: { id: string }, visitor: Visitor, path: string, body: object = {}) =>
    async () =>
      await api.post(`/store/carts/${id}${path}`, body, visitor.session)
  const remove =
    ({ id }: { id: string }, visitor: Visitor, path: string, config: object = {}) =>
    async () =>
      await api.delete(`/store/carts/${id}${path}`, { ...visitor.session, ...config })

  const add = (units: number, quantity: number, more: number) => async () => {
    const { whose, cart } = await cartOf(units, quantity)
    const line = { variant_id: shop.variants.massage, quantity: more }
    return { ...whose, cart, send: post(cart, customer, "/line-items", line) }
  }
  const change = (units: number, from: number, quantity: number) => async () => {
    const { whose, cart, line } = await cartOf(units, from)
    return { ...whose, cart, send: post(cart, customer, `/line-items/${line}`, { quantity }) }
  }
  const changed = (body: object) => async () => {
    const { whose, cart } = await cartOf(2, 3)
    return { ...whose, cart, send: post(cart, customer, "", body) }
  }
  const promotion = { promo_codes: [code] }

  return {
    "adding a massage that a session pays for": add(3, 0, 1),
    "adding two of which a session pays for one": add(2, 1, 2),
    "booking three instead of one with two sessions": change(2, 1, 3),
    "booking one instead of three": change(3, 3, 1),
    "taking the covered line away": async () => {
      const { whose, cart, line } = await cartOf(2, 1)
      return { ...whose, cart, send: remove(cart, customer, `/line-items/${line}`) }
    },
    "taking one of two lines away": async () => {
      const { whose, cart } = await cartOf(1, 2)
      const items = (await shop.readCart(cart, customer)).items ?? []
      const line = items.find(({ unit_price }) => unit_price === 0)
      return { ...whose, cart, send: remove(cart, customer, `/line-items/${line?.id}`) }
    },
    "declining the sessions": async () => {
      const { whose, cart } = await cartOf(2, 3)
      return { ...whose, cart, send: remove(cart, customer, "/package-credits") }
    },
    "asking for the sessions again": async () => {
      const { whose, cart } = await cartOf(2, 3)
      await shop.declineCredits(cart, customer)
      return { ...whose, cart, send: post(cart, customer, "/package-credits") }
    },
    "entering a code": async () => {
      const { whose, cart } = await cartOf(2, 3)
      return { ...whose, cart, send: post(cart, customer, "/promotions", promotion) }
    },
    "taking a code out": async () => {
      const { whose, cart } = await cartOf(2, 3)
      await api.post(`/store/carts/${cart.id}/promotions`, promotion, customer.session)
      return { ...whose, cart, send: remove(cart, customer, "/promotions", { data: promotion }) }
    },
    "signing in with a guest's cart": async () => {
      const whose = await withSessions(2)
      const cart = await shop.cart(shop.guest, [{ variant: "massage", quantity: 3 }])
      return { ...whose, cart, send: post(cart, customer, "/customer") }
    },
    "leaving an address": changed({ shipping_address: { country_code: "de", city: "Hamburg" } }),
    "moving to another region": changed({ region_id: austria }),
    "completing what sessions pay for": async () => {
      const { whose, cart } = await cartOf(2, 2)
      return { ...whose, cart, send: post(cart, customer, "/complete") }
    },
    "completing what is partly paid in money": async () => {
      const { whose, cart } = await cartOf(2, 3)
      await shop.startPayment(cart, customer)
      return { ...whose, cart, send: post(cart, customer, "/complete") }
    },
  }
}
