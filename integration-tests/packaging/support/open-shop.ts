import { readFileSync } from "node:fs"
import type { HttpTypes } from "@medusajs/framework/types"
import type { Login } from "../../../scripts/demo/people"
import { apiAt } from "../../support/api-at"
import { backOfficeOf } from "../../support/back-office"
import { linesNamed } from "../../support/cart-lines"
import { checkoutOf, type CartRef } from "../../support/checkout"
import { creditsOver } from "../../support/credits"
import { visitorsOf, type Visitor } from "../../support/visitors"
import { sqlIn } from "./databases"
import type { Ground } from "./ground"
import { loyaltyOf } from "./loyalty"
import { packagesOf } from "./packages"
import { renewalsOf } from "./renewals"
import type { Server } from "./installed-shop"

type Sold = keyof Ground["variants"]
/** A shop that is open: what its customers do there over HTTP, and its owner. */
export type OpenShop = Awaited<ReturnType<typeof openShop>>

/** Enters a shop whose server answers. */
export const openShop = async (server: Server, ground: Ground, owner: Login) => {
  const api = apiAt(server.url)
  const visitors = visitorsOf(api, ground.publishable_key)
  const office = await visitors.signInStaff(owner)
  const checkout = checkoutOf<Sold>(api, ground.region_id, ground.variants)

  /** A new cart, filled as the shop front does, line by line. */
  const fill = async (visitor: Visitor, ...things: (Sold | `variant_${string}`)[]) =>
    await checkout.cart(
      visitor,
      things.map((variant) => ({ variant }))
    )

  /** Books a massage into a cart over the merchant's own route: one that he named, or his kiosk's. */
  const book = async ({ id }: CartRef, { session }: Visitor, over: "booking" | "kiosk") => {
    const slot = { variant_id: ground.variants.massage, starts_at: "2026-12-05T10:00" }
    const path = `/store/${over}-carts/${id}/items`
    return (await api.post<{ cart: HttpTypes.StoreCart }>(path, slot, session)).data.cart
  }

  /** Lets all lines of a cart cost nothing, as somebody with a way around every route could. */
  const makeFree = async ({ id }: CartRef) => {
    await sqlIn(
      server.database,
      `update cart_line_item set unit_price = 0, raw_unit_price = '{"value": "0", "precision": 20}',
         is_custom_price = true where cart_id = $1`,
      [id]
    )
  }

  /** What the merchant's own handlers wrote down about a cart. */
  const notes = (cart_id: string) =>
    readFileSync(server.notes, "utf8")
      .split("\n")
      .filter((line) => line.includes(cart_id))

  return {
    url: server.url,
    close: server.stop,
    ...checkout,
    ...creditsOver(api),
    ...backOfficeOf(api, office),
    ...packagesOf(api, office, ground.variants.massage),
    ...loyaltyOf(api, office, server.database),
    ...renewalsOf(api, office, server.database),
    linesOf: linesNamed(ground.variants),
    customer: visitors.register,
    fill,
    book,
    makeFree,
    notes,
  }
}
