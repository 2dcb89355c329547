import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import type { Work } from "../../src/modules/service-credit/ledger/stored-work"
import type { ServicePackageEventName } from "../../src/types/events"
import type { MONEY } from "../../src/workflows/money/settle-planned"
import type { Call } from "./cut-short"
import { eventually } from "./eventually"
import { frontDeskOf } from "./front-desk"
import type { Api } from "./http"
import { nth } from "./nth"
import { orderDeskOf } from "./order-desk"
import type { Shop } from "./shop"
import type { Customer } from "./visitors"

/** A call at which a command is killed. */
export type Cut = [when: string, call: Call, where: "before" | "after"]
/** The order that a command is about, and whose it is. */
export type Order = { id: string; customer: Customer }
/** A command that changes what an order asks for: how it is begun, sent and cut, and what it comes to. */
export type DeskCommand = {
  begin: () => Promise<Order>
  send: (order: Order, key: string) => Promise<unknown>
  cuts: Cut[]
  before: object
  done: object
  /** What others hear of it, once, by whoever brings it to its end. */
  told: ServicePackageEventName[]
}
/** A session given back ends a booking on its order, or only what it paid for; a sale has a suite of its own. */
type Kind = Exclude<Work["kind"], (typeof MONEY)[number] | "give"> | "restore"

const call = (service: string, method: string): Call => ({ service, method })
const ours = (method: string) => call(SERVICE_CREDIT_MODULE, method)
const around = (name: string, at: Call): Cut[] => [
  [`before ${name}`, at, "before"],
  [`after ${name}`, at, "after"],
]
const edit: Cut[] = [
  ...around("the edit is begun", call(Modules.ORDER, "createOrderChange")),
  ...around("the edit is filled", call(Modules.ORDER, "addOrderAction")),
  ...around("the edit is confirmed", call(Modules.ORDER, "confirmOrderChange")),
]

/** Where they are given: a shop with its orders. */
export type DeskStage = ReturnType<typeof deskStageOf>

/** Sets that up. */
export const deskStageOf = (api: Api, shop: Shop, container: MedusaContainer) => ({
  api,
  shop,
  orders: orderDeskOf(api, shop, container),
})

/**
 * What sessions do to orders at the desk, and what of it can be seen. They are named before there is a shop,
 * and given once there is one.
 */
export const deskCommandsOf = (on: () => DeskStage) => {
  const keyed = (key: string) => ({
    headers: { ...on().shop.admin().headers, "Idempotency-Key": key },
  })
  const credits = ({ id }: Order) => `/admin/orders/${id}/package-credits`
  const cover = async (order: Order, key: string) => {
    const { id: line_item_id } = await on().orders.lineOf(order)
    return await on().api.post(credits(order), { line_item_id }, keyed(key))
  }
  const uncover = async (order: Order, key: string) => {
    const { id: line_item_id } = await on().orders.lineOf(order)
    return await on().api.delete(credits(order), { ...keyed(key), params: { line_item_id } })
  }
  const restore = async (order: Order, key: string) => {
    const { id } = nth(await on().shop.redemptionsOf(order))
    const path = `/admin/package-redemptions/${id}/restore`
    return await on().api.post(path, { policy: "always" }, keyed(key))
  }
  const detach = async (order: Order, key: string) => {
    const { id } = nth(await on().shop.redemptionsOf(order))
    const body = { charge: true, reason: "Paid in cash" }
    return await on().api.post(`/admin/package-redemptions/${id}/detach`, body, keyed(key))
  }
  // Each has a customer of her own, so that what one left is no other's.
  const give = async ({ id: customer_id }: Customer) => {
    const template_id = on().shop.templates.ten_massages
    await frontDeskOf(on().api, on().shop).given({ template_id, customer_id })
  }
  const booked = async (): Promise<Order> => {
    const customer = await on().shop.customer()
    const cart = await on().shop.cart(customer, [{ variant: "massage" }])
    const { id } = await on().shop.complete(cart, customer)
    await give(customer)
    return { id, customer }
  }
  const covered = async () => {
    const order = await booked()
    await cover(order, randomUUID())
    return order
  }
  const online = async (): Promise<Order> => {
    const customer = await on().shop.customer()
    await give(customer)
    const cart = await on().shop.cart(customer, [{ variant: "massage" }])
    const order = await on().shop.placeOrder(cart, customer)
    await eventually(async () =>
      expect(await on().shop.redemptionsOf(order)).toMatchObject([{ units_redeemed: 1 }])
    )
    return { id: order.id, customer }
  }
  const look = async (order: Order) => ({
    price: (await on().orders.lineOf(order)).unit_price,
    left: await on().shop.leftOf(order.customer),
    status: nth(
      await on().shop.sql<{ status: string }>('select status from "order" where id = ?', [order.id])
    ).status,
    edits: await on().shop.sql(
      "select id from order_change where order_id = ? and status in ('pending', 'requested') and deleted_at is null",
      [order.id]
    ),
  })
  const asked = { price: 55, left: { "Massage 60": 10 }, status: "pending", edits: [] }
  const free = { ...asked, price: 0, left: { "Massage 60": 9 } }

  /** By the kind of what is planned: one without its row does not compile. */
  const COMMANDS: Record<Kind, DeskCommand> = {
    use: {
      begin: booked,
      send: cover,
      cuts: [...around("the session is used", ours("useSessions")), ...edit],
      before: asked,
      done: free,
      told: ["package_redemption.redeemed"],
    },
    give_back: {
      begin: covered,
      send: uncover,
      cuts: [
        ["once it is planned", ours("planUncover"), "after"],
        ...edit,
        ...around("the session comes back", ours("uncoverLine")),
      ],
      before: free,
      done: asked,
      told: ["package_redemption.restored"],
    },
    detach: {
      begin: covered,
      send: detach,
      cuts: [
        ["once it is planned", ours("planDetach"), "after"],
        ...edit,
        ...around("the visit comes off", ours("finishDetach")),
      ],
      before: free,
      done: asked,
      told: ["package_redemption.detached"],
    },
    restore: {
      begin: online,
      send: restore,
      cuts: [
        ...around("the session comes back", ours("giveBackSessions")),
        ...around("its order is cancelled", call(Modules.ORDER, "cancel")),
      ],
      before: free,
      done: { ...free, left: { "Massage 60": 10 }, status: "canceled" },
      told: [],
    },
  }

  return { commands: COMMANDS, look }
}
