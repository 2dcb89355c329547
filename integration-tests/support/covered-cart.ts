import type { Wanted } from "./checkout"
import type { Shop, Sold } from "./shop"
import type { Customer } from "./visitors"

/** A cart whose lines credits pay for as far as they go: asked for, not waited for. */
export const coveredCart = async (
  shop: Shop,
  customer: Customer,
  wanted: Wanted<Sold>[] = [{ variant: "massage" }]
) => {
  const cart = await shop.cart(customer, wanted)
  return (await shop.applyCredits(cart, customer)).cart
}
