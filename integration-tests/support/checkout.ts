import type { HttpTypes } from "@medusajs/framework/types"
import type { Api } from "./http"
import type { Visitor } from "./visitors"

/** A thing to put into a cart: one of the studio's, or any variant id. */
export type Wanted<Sold extends string> = {
  variant: Sold | `variant_${string}`
  quantity?: number
  metadata?: Record<string, unknown>
}
/** A cart, or what was one: only its id counts. */
export type CartRef = { id: string }

type CartAnswer = { cart: HttpTypes.StoreCart }
type Completed =
  { type: "order"; order: HttpTypes.StoreOrder } | { type: "cart"; error: { message: string } }

/** What a shop front does between the shelf and the receipt, over core's own routes. */
export const checkoutOf = <Sold extends string>(
  api: Api,
  region_id: string,
  variants: Record<Sold, string>
) => {
  const idOf = (variant: string) =>
    new Map<string, string>(Object.entries(variants)).get(variant) ?? variant

  const readCart = async (cart: CartRef, visitor: Visitor) =>
    (await api.get<CartAnswer>(`/store/carts/${cart.id}`, visitor.session)).data.cart

  const addLine = async (cart: CartRef, visitor: Visitor, wanted: Wanted<Sold>) => {
    const { variant, quantity = 1, metadata } = wanted
    const line = { variant_id: idOf(variant), quantity, ...(metadata && { metadata }) }
    const path = `/store/carts/${cart.id}/line-items`
    return (await api.post<CartAnswer>(path, line, visitor.session)).data.cart
  }

  const changeLine = async (
    cart: CartRef,
    visitor: Visitor,
    line_id: string,
    change: { quantity: number; metadata?: Record<string, unknown> }
  ) => {
    const path = `/store/carts/${cart.id}/line-items/${line_id}`
    return (await api.post<CartAnswer>(path, change, visitor.session)).data.cart
  }

  const removeLine = async (cart: CartRef, visitor: Visitor, line_id: string) => {
    await api.delete(`/store/carts/${cart.id}/line-items/${line_id}`, visitor.session)
    return await readCart(cart, visitor)
  }

  const cart = async (visitor: Visitor, wanted: Wanted<Sold>[] = [], email?: string) => {
    const body = { region_id, ...(email && { email }) }
    let { cart } = (await api.post<CartAnswer>("/store/carts", body, visitor.session)).data
    for (const line of wanted) cart = await addLine(cart, visitor, line)
    return cart
  }

  /** Changes what core lets a visitor change of a cart: its region, its e-mail address, its address. */
  const changeCart = async (cart: CartRef, visitor: Visitor, change: HttpTypes.StoreUpdateCart) =>
    (await api.post<CartAnswer>(`/store/carts/${cart.id}`, change, visitor.session)).data.cart

  /** Takes a cart into the account of whoever is signed in. */
  const claimCart = async (cart: CartRef, visitor: Visitor) =>
    (await api.post<CartAnswer>(`/store/carts/${cart.id}/customer`, {}, visitor.session)).data.cart

  /** Gives the cart a payment collection with a session, of Medusa's manual provider unless named. */
  const startPayment = async (
    cart: CartRef,
    visitor: Visitor,
    provider_id = "pp_system_default",
    said: Record<string, unknown> = {}
  ) => {
    const { data } = await api.post<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id: cart.id },
      visitor.session
    )
    await api.post(
      `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
      { provider_id, data: said },
      visitor.session
    )
  }

  /** Completes a cart as it is; whatever Medusa answers but an order is thrown. */
  const placeOrder = async (cart: CartRef, visitor: Visitor) => {
    const path = `/store/carts/${cart.id}/complete`
    const config = { ...visitor.session, params: { fields: "+customer_id" } }
    const { data } = await api.post<Completed>(path, {}, config)
    if (data.type !== "order") throw new Error(`No order: ${data.error.message}`)
    return data.order
  }

  /** Pays where there is something to pay, and completes. */
  const complete = async (cart: CartRef, visitor: Visitor) => {
    const { total } = await readCart(cart, visitor)
    if (total > 0) await startPayment(cart, visitor)
    return await placeOrder(cart, visitor)
  }

  return {
    cart,
    readCart,
    addLine,
    changeLine,
    removeLine,
    changeCart,
    claimCart,
    startPayment,
    placeOrder,
    complete,
  }
}
