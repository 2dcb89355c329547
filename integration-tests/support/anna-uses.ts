import { eventually } from "./eventually"
import type { Shop } from "./shop"

/** Lets Anna book massages online, paid with sessions, and waits until they count as used. */
export const annaUses = async (shop: Shop, quantity: number): Promise<void> => {
  const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity }])
  await shop.applyCredits(cart, shop.anna)
  await shop.complete(cart, shop.anna)
  await eventually(async () => {
    const credits = await shop.creditsOf(shop.anna)
    const used = credits.reduce((all, credit) => all + credit.redeemed, 0)
    expect(used).toBeGreaterThanOrEqual(quantity)
    expect(credits.every(({ held }) => held === 0)).toBe(true)
  })
}
