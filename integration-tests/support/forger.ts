import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CartRef } from "./checkout"

type Forgery = {
  unit_price?: number
  is_custom_price?: boolean
  quantity?: number
  variant_id?: string
  metadata?: Record<string, unknown>
}

/** What somebody can do to a cart who writes past every route, through Medusa's cart module. */
export const forgerOf = (container: MedusaContainer) => {
  const carts = container.resolve(Modules.CART)

  const changeLine = async (line: { id: string }, forgery: Forgery) => {
    await carts.updateLineItems([{ id: line.id, ...forgery }])
  }
  /** Lets a line cost nothing, with the mark of another line when one is given. */
  const makeFree = async (
    line: { id: string },
    like?: { metadata?: Forgery["metadata"] | null }
  ) => {
    const free = { unit_price: 0, is_custom_price: true }
    await changeLine(line, { ...free, ...(like?.metadata && { metadata: like.metadata }) })
  }
  const giveTo = async (cart: CartRef, customer: { id: string; email: string }) => {
    await carts.updateCarts([{ id: cart.id, customer_id: customer.id, email: customer.email }])
  }
  /** Puts a free thing without a variant into a cart, as a merchant's own code may. */
  const addGift = async (cart: CartRef, title: string) => {
    await carts.addLineItems([
      { cart_id: cart.id, title, quantity: 1, unit_price: 0, requires_shipping: false },
    ])
  }
  const mark = async (cart: CartRef, metadata: Record<string, unknown>) => {
    await carts.updateCarts([{ id: cart.id, metadata }])
  }

  return { changeLine, makeFree, giveTo, addGift, mark }
}
