import type { HttpTypes, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { Api, Session } from "./http"
import type { Shop, Sold } from "./shop"
import type { Customer } from "./visitors"

type OrderRef = { id: string }

/** What a merchant does with orders besides payment, over Medusa's own admin routes. */
export const orderDeskOf = (api: Api, shop: Shop, container: MedusaContainer) => {
  const owner: Session = shop.admin()

  const linesOf = async ({ id }: OrderRef) => {
    const { data } = await api.get<{ order: HttpTypes.AdminOrder }>(`/admin/orders/${id}`, owner)
    return data.order.items
  }
  const lineOf = async (order: OrderRef) => {
    const [line] = await linesOf(order)
    if (!line) throw new Error(`Order ${order.id} has no line.`)
    return line
  }

  const editing = async (order: OrderRef, change: (path: string) => Promise<unknown>) => {
    await api.post("/admin/order-edits", { order_id: order.id }, owner)
    const path = `/admin/order-edits/${order.id}`
    await change(path)
    await api.post(`${path}/request`, {}, owner)
    await api.post(`${path}/confirm`, {}, owner)
  }

  /** Edits the order until its first line has this quantity, and this price where one is named; 0 takes the line away. */
  const edit = async (order: OrderRef, quantity: number, unit_price?: number) => {
    const { id } = await lineOf(order)
    const body = { quantity, ...(unit_price !== undefined && { unit_price }) }
    await editing(order, async (path) => await api.post(`${path}/items/item/${id}`, body, owner))
  }

  /** Adds something else to an order by an edit. */
  const addTo = async (order: OrderRef, variant: Sold) => {
    const items = [{ variant_id: shop.variants[variant], quantity: 1 }]
    await editing(order, async (path) => await api.post(`${path}/items`, { items }, owner))
  }

  /** Hands one shampoo of the order out, and says what of it may come back. */
  const handOutShampoo = async (order: OrderRef) => {
    const lines = await linesOf(order)
    const shampoo = lines.find(({ variant_id }) => variant_id === shop.variants.shampoo)
    if (!shampoo) throw new Error("The order has no shampoo.")
    const items = [{ id: shampoo.id, quantity: 1 }]
    await container.resolve(Modules.ORDER).registerFulfillment({ order_id: order.id, items })
    return items
  }

  /** Sends something else along; in an exchange a shampoo is still to come back for it. */
  const sendAlong = async (way: "claim" | "exchange", order: OrderRef, variant: Sold) => {
    const back = way === "exchange" ? await handOutShampoo(order) : null
    const started = await api.post<{ claim?: OrderRef; exchange?: OrderRef }>(
      `/admin/${way}s`,
      { order_id: order.id, ...(way === "claim" && { type: "replace" }) },
      owner
    )
    const path = `/admin/${way}s/${started.data[way]?.id}`
    if (back) await api.post(`${path}/inbound/items`, { items: back }, owner)
    const items = [{ variant_id: shop.variants[variant], quantity: 1 }]
    await api.post(`${path}/outbound/items`, { items }, owner)
    await api.post(`${path}/request`, {}, owner)
  }

  /** Takes some of the only line of an order back, and tells nobody. */
  const takeBackSilently = async (order: OrderRef, quantity: number) => {
    const { id, quantity: fulfilled } = await lineOf(order)
    const orders = container.resolve(Modules.ORDER)
    await orders.registerFulfillment({ order_id: order.id, items: [{ id, quantity: fulfilled }] })
    const items = [{ id, quantity }]
    const taken = await orders.createReturn({ order_id: order.id, items })
    await orders.receiveReturn({ return_id: taken.id, items })
    return { order_id: order.id, return_id: taken.id }
  }

  const receive = async (order: OrderRef, items: { id: string; quantity: number }[]) => {
    const orders = container.resolve(Modules.ORDER)
    const taken = await orders.createReturn({ order_id: order.id, items })
    await orders.receiveReturn({ return_id: taken.id, items })
    await shop.replay("order.return_received", { order_id: order.id, return_id: taken.id })
  }

  /** Hands out the only line of an order and takes some of it back, as a claim at the desk would. */
  const takeBack = async (order: OrderRef, quantity: number) => {
    const { id, quantity: fulfilled } = await lineOf(order)
    const orders = container.resolve(Modules.ORDER)
    await orders.registerFulfillment({ order_id: order.id, items: [{ id, quantity: fulfilled }] })
    await receive(order, [{ id, quantity }])
  }
  /** Hands out a shampoo and takes it back. */
  const takeBackShampoo = async (order: OrderRef) =>
    await receive(order, await handOutShampoo(order))

  /** An order for "10 massages" that a program writes: no checkout, no payment, and no event. */
  const writeOrder = async (customer: Customer, quantity = 1, unit_price = 450) => {
    const variant_id = shop.variants.ten_massages
    const price = { unit_price, is_tax_inclusive: true }
    const { result } = await createOrderWorkflow(container).run({
      input: {
        region_id: shop.studio.region_id,
        currency_code: "eur",
        customer_id: customer.id,
        email: customer.email,
        sales_channel_id: shop.studio.sales_channel_id,
        shipping_address: { country_code: "de" },
        items: [{ title: "10 massages", variant_id, quantity, ...price }],
      },
    })
    return result
  }

  /** Takes the sessions off the line of an order that they pay for. */
  const takeSessionsOff = async (order: OrderRef) => {
    const { id: line_item_id } = await lineOf(order)
    const config = { ...shop.admin("staff"), params: { line_item_id } }
    await api.delete(`/admin/orders/${order.id}/package-credits`, config)
  }

  /** A draft of Medusa's for one of these, at home or in another region. */
  const draft = async (
    customer: Customer,
    variant: Sold,
    { region_id, country }: { region_id: string; country: string } = {
      region_id: shop.studio.region_id,
      country: "de",
    }
  ) => {
    const body = {
      region_id,
      sales_channel_id: shop.studio.sales_channel_id,
      customer_id: customer.id,
      email: customer.email,
      shipping_address: { country_code: country },
      items: [{ variant_id: shop.variants[variant], quantity: 1 }],
    }
    const answer = await api.post<{ draft_order: OrderRef }>("/admin/draft-orders", body, owner)
    return answer.data.draft_order
  }

  const convert = async ({ id }: OrderRef) => {
    await api.post(`/admin/draft-orders/${id}/convert-to-order`, {}, owner)
  }

  /** "Mark as paid" for all that the order owes. */
  const markAsPaid = async ({ id }: OrderRef) => {
    const fields = "id,total,payment_collections.id,payment_collections.status"
    const { data } = await api.get<{ order: HttpTypes.AdminOrder }>(`/admin/orders/${id}`, {
      ...owner,
      params: { fields },
    })
    const open = data.order.payment_collections?.find(({ status }) => status === "not_paid")
    await settle({ id }, open ?? (await collect(id, data.order.total)))
  }
  /** "Mark as paid" for one open payment of the order. */
  const settle = async ({ id: order_id }: OrderRef, collection: OrderRef | undefined) => {
    const path = `/admin/payment-collections/${collection?.id}/mark-as-paid`
    await api.post(path, { order_id }, owner)
  }
  const collect = async (order_id: string, amount: number) => {
    const body = { order_id, amount }
    const path = "/admin/payment-collections"
    return (await api.post<{ payment_collection: OrderRef }>(path, body, owner)).data
      .payment_collection
  }

  /** A promotion code that takes a percentage or an amount off everything in the cart. */
  const promote = async (code: string, method: { type: "percentage" | "fixed"; value: number }) => {
    const target = { target_type: "items", allocation: "across", currency_code: "eur" }
    const promotion = {
      code,
      type: "standard",
      status: "active",
      is_automatic: false,
      is_tax_inclusive: true,
      application_method: { ...method, ...target },
    }
    await api.post("/admin/promotions", promotion, owner)
    return code
  }

  /** A promotion that nobody has to ask for: so many percent off everything. */
  const promoteAll = async (code: string, value: number) => {
    const target = { target_type: "items", allocation: "across" }
    const application_method = { type: "percentage", value, ...target }
    const promotion = { code, type: "standard", status: "active", is_automatic: true }
    await api.post("/admin/promotions", { ...promotion, application_method }, owner)
  }

  /** A promotion code: who buys one of this service gets another one free. */
  const buyOneGetOne = async (code: string, variant_id: string) => {
    const path = `/admin/product-variants?id=${variant_id}&fields=product_id`
    const { data } = await api.get<{ variants: { product_id: string }[] }>(path, owner)
    const values = data.variants.map(({ product_id }) => product_id)
    const rules = [{ attribute: "items.product.id", operator: "in", values }]
    const application_method = {
      type: "percentage",
      value: 100,
      target_type: "items",
      allocation: "each",
      max_quantity: 1,
      apply_to_quantity: 1,
      buy_rules_min_quantity: 1,
      buy_rules: rules,
      target_rules: rules,
    }
    const promotion = { code, type: "buyget", status: "active", is_automatic: false }
    await api.post("/admin/promotions", { ...promotion, application_method }, owner)
    return code
  }

  const enterCode = async (cart: OrderRef, { session }: Customer, code: string) => {
    await api.post(`/store/carts/${cart.id}/promotions`, { promo_codes: [code] }, session)
  }

  return {
    linesOf,
    lineOf,
    edit,
    addTo,
    sendAlong,
    takeBack,
    takeBackShampoo,
    takeBackSilently,
    takeSessionsOff,
    writeOrder,
    draft,
    convert,
    markAsPaid,
    settle,
    promote,
    promoteAll,
    buyOneGetOne,
    enterCode,
  }
}
