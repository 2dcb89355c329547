import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminGiveClientPackage } from "../../src/types"
import { batchDeskOf } from "./batches"
import { cashierOf } from "./cashier"
import { coveredCart } from "./covered-cart"
import { deskOf } from "./desk"
import { eventually } from "./eventually"
import { frontDeskOf } from "./front-desk"
import type { Api } from "./http"
import { listenTo } from "./listener"
import { orderDeskOf } from "./order-desk"
import { packageChangesOf } from "./package-changes"
import { openShop, type Sold } from "./shop"
import { WITNESSED, witnessOf } from "./witness"

/** A way in which something becomes true that others are told: what comes before it, then itself. */
export type Way = [title: string, prepare: () => Promise<() => Promise<unknown>>]

/** A shop in which every event is heard and held against the database. */
export type EventStage = Awaited<ReturnType<typeof eventStageOf>>

/** Opens it. */
export const eventStageOf = async (api: Api, container: MedusaContainer) => {
  const shop = await openShop({ api, container })
  const office = frontDeskOf(api, shop)
  const heard = listenTo(container, ...WITNESSED)
  const { begin, settled, tells } = witnessOf(shop, heard)
  const ten = { template_id: shop.templates.ten_massages }

  const give = async (body: Partial<AdminGiveClientPackage> = {}) =>
    await office.given({ ...ten, ...body })
  /** Gives a package with one massage in it. */
  const one = async () => {
    const coverage = [{ kind: "variant" as const, reference_id: shop.variants.massage }]
    return await office.given({
      title: "One",
      price: 55,
      items: [{ title: "Massage", units: 1, coverage }],
    })
  }
  /** Sells ten massages at the desk; so much of it is paid in cash. */
  const sell = async (amount?: number) => {
    const payment = amount ? { payment: { amount, method: "cash" } } : {}
    return (await office.sell({ ...ten, ...payment })).client_package
  }
  /** Lets Anna book a massage that a session pays for, and waits until it has. */
  const bookOnline = async () => {
    const order = await shop.placeOrder(await coveredCart(shop, shop.anna), shop.anna)
    await eventually(async () => expect(await shop.redemptionsOf(order)).toHaveLength(1))
    return order
  }

  const deleteService = async (service: Sold) => {
    const path = `/admin/product-variants?id=${shop.variants[service]}&fields=product_id`
    const { data } = await api.get<{ variants: { product_id: string }[] }>(path, shop.admin())
    await api.delete(`/admin/products/${data.variants[0]?.product_id}`, shop.admin())
  }

  return {
    deleteService,
    ...{ shop, office, container, begin, settled, tells, give, one, sell, bookOnline },
    desk: deskOf(api, shop),
    till: cashierOf(api, shop),
    orders: orderDeskOf(api, shop, container),
    changes: packageChangesOf(api, shop),
    many: batchDeskOf(api, container, shop),
  }
}
