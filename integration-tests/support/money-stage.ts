import type { MedusaContainer } from "@medusajs/framework/types"
import { cashierOf } from "./cashier"
import { frontDeskOf } from "./front-desk"
import type { Api } from "./http"
import { orderDeskOf } from "./order-desk"
import { salesOf } from "./sales"
import { openShop } from "./shop"

/** A shop with its till and its desk, and the orders behind its packages. */
export type MoneyStage = Awaited<ReturnType<typeof moneyStageOf>>

/** Opens it. */
export const moneyStageOf = async (api: Api, container: MedusaContainer) => {
  const shop = await openShop({ api, container })
  return {
    shop,
    till: cashierOf(api, shop),
    desk: frontDeskOf(api, shop),
    orders: orderDeskOf(api, shop, container),
    sales: salesOf(api, shop),
  }
}
