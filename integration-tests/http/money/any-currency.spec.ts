import type { HttpTypes } from "@medusajs/framework/types"
import { cashierOf } from "../../support/cashier"
import { checkoutOf } from "../../support/checkout"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { regionsOf } from "../../support/regions"
import { salesOf } from "../../support/sales"
import { openShop, type Shop, type Sold } from "../../support/shop"

type Sale = { id: string; order_id: string | null }

/** A price in a currency and what the shop asks for it there, tax on top or inside. */
type Price = { unit: number; asked: number }
const EDITED: Record<string, Price> = {
  usd: { unit: 80, asked: 87.1 },
  kwd: { unit: 30.001, asked: 31.666 },
  jpy: { unit: 5001, asked: 5426 },
  huf: { unit: 8001, asked: 10161 },
  gbp: { unit: 80.01, asked: 80.01 },
  isk: { unit: 8001, asked: 8001 },
  tnd: { unit: 80.001, asked: 80.001 },
}

/** What a package costs there, how it is taxed, and what the shop asks for it. */
const PLACES = [
  { currency: "usd", country: "us", list: 100, tax: 8.875, inclusive: false, asked: 108.88 },
  { currency: "kwd", country: "kw", list: 33.333, tax: 5.55, inclusive: false, asked: 35.183 },
  { currency: "jpy", country: "jp", list: 9999, tax: 8.5, inclusive: false, asked: 10849 },
  { currency: "huf", country: "hu", list: 9999, tax: 27, inclusive: false, asked: 12699 },
  { currency: "gbp", country: "gb", list: 99.99, tax: 20, inclusive: true, asked: 99.99 },
  { currency: "isk", country: "is", list: 9999, tax: 24, inclusive: true, asked: 9999 },
  { currency: "tnd", country: "tn", list: 99.995, tax: 19, inclusive: true, asked: 99.995 },
]

medusaSuite({
  testSuite: ({ api, getContainer, utils }) => {
    let shop: Shop
    let till: ReturnType<typeof cashierOf>
    let desk: ReturnType<typeof frontDeskOf>
    let sales: ReturnType<typeof salesOf>
    let orders: ReturnType<typeof orderDeskOf>
    const regions = new Map<string, HttpTypes.AdminRegion>()

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      till = cashierOf(api, shop)
      desk = frontDeskOf(api, shop)
      sales = salesOf(api, shop)
      orders = orderDeskOf(api, shop, getContainer())
      const abroad = regionsOf(api, shop)
      for (const { currency, country, list, tax: rate, inclusive } of PLACES) {
        const region = await abroad.open(`In ${currency}`, currency, country, { rate, inclusive })
        await abroad.price(shop.variants.ten_massages, currency, list)
        regions.set(currency, region)
      }
      await utils.waitWorkflowExecutions()
    })

    const regionOf = (currency: string) => regions.get(currency)?.id ?? ""
    const massage = () => ({ kind: "variant" as const, reference_id: shop.variants.massage })
    const sell = async (currency: string) => {
      const offer = { template_id: shop.templates.ten_massages, region_id: regionOf(currency) }
      return (await desk.sell(offer)).client_package
    }
    const buy = async ({ currency, country }: (typeof PLACES)[number]) => {
      const checkout = checkoutOf<Sold>(api, regionOf(currency), shop.variants)
      const cart = await checkout.cart(shop.anna, [{ variant: "ten_massages" }])
      const shipping_address = { country_code: country, first_name: "Anna", city: "Anywhere" }
      await checkout.changeCart(cart, shop.anna, { shipping_address })
      return await soldBy(await checkout.complete(cart, shop.anna))
    }
    const soldBy = async ({ id: order_id }: { id: string }) =>
      await eventually(async () => {
        const [sold] = await shop.packagesOf(shop.anna, { order_id })
        if (!sold) throw new Error("Nothing was sold.")
        return sold
      })
    const linked = async (currency: string, amount: number) =>
      await desk.sell({
        template_id: shop.templates.ten_massages,
        region_id: regionOf(currency),
        payment: { amount, method: "cash" },
        payment_link: true,
      })
    const digitsOf = (currency: string) =>
      ({ jpy: 0, huf: 0, isk: 0, kwd: 3, tnd: 3 })[currency] ?? 2
    /** A third, a third, and the rest, in amounts the currency has. */
    const thirds = (asked: number, digits: number) => {
      const minor = Math.round(asked * 10 ** digits)
      const third = Math.floor(minor / 3)
      return [third, third, minor - 2 * third].map((part) =>
        Number((part / 10 ** digits).toFixed(digits))
      )
    }
    const paidInFull = async (sold: Sale, asked: number) => {
      await eventually(async () => expect(await till.look(sold)).toMatchObject(paid(asked)))
      expect((await till.paymentsOf(sold)).open_amount).toBe(0)
      expect((await sales.orderOf(sold)).pending).toBe(0)
      await shop.audit()
    }
    const paid = (asked: number) => ({
      payment_status: "paid",
      paid_amount: asked,
      status: "active",
    })

    describe.each(PLACES)(
      "a package for $list $currency with $tax % (in the price: $inclusive)",
      (place) => {
        const { currency, asked } = place

        it("asks at the desk what its order asks, and is paid by that: nothing stays pending", async () => {
          const sold = await sell(currency)
          expect(sold).toMatchObject({ price: asked, payment_status: "unpaid" })
          expect((await till.paymentsOf(sold)).open_amount).toBe(asked)

          await till.pay(sold, { amount: asked })

          await paidInFull(sold, asked)
        })

        it("composed at the desk asks and is paid what its order asks", async () => {
          const { client_package: sold } = await desk.sell({
            title: "Sessions",
            items: [{ title: "Massage", units: 3, coverage: [massage()] }],
            price: place.list,
            region_id: regionOf(currency),
          })
          expect(sold).toMatchObject({ price: asked, payment_status: "unpaid" })

          await till.pay(sold, { amount: asked })

          await paidInFull(sold, asked)
        })

        it("in a draft of Medusa's is paid by what the order asks once it is one", async () => {
          const draft = await orders.draft(shop.anna, "ten_massages", {
            region_id: regionOf(currency),
            country: place.country,
          })
          await orders.convert(draft)
          const sold = await soldBy(draft)
          expect(sold).toMatchObject({ price: asked, payment_status: "unpaid" })

          await till.pay(sold, { amount: asked })

          await paidInFull(sold, asked)
        })

        it("with a payment link is paid by the rest that the link asks for", async () => {
          const [first = 0] = thirds(asked, digitsOf(currency))
          const { client_package: sold, payment_link } = await linked(currency, first)
          expect(payment_link).not.toBeNull()
          const { collections } = await sales.orderOf(sold)
          const rest = collections.find(({ status }) => status === "not_paid")

          await orders.settle({ id: String(sold.order_id) }, rest)

          await paidInFull(sold, asked)
        })

        it("with another price on its order asks what the order asks then", async () => {
          const { unit, asked: asksNow } = EDITED[currency] ?? { unit: 0, asked: 0 }
          const sold = await sell(currency)
          await orders.edit({ id: String(sold.order_id) }, 1, unit)
          await eventually(async () =>
            expect(await till.look(sold)).toMatchObject({ price: asksNow })
          )

          await till.pay(sold, { amount: asksNow })

          await paidInFull(sold, asksNow)
        })

        it("is paid by three payments as by one", async () => {
          const sold = await sell(currency)
          for (const amount of thirds(asked, digitsOf(currency))) await till.pay(sold, { amount })

          expect(await till.look(sold)).toMatchObject(paid(asked))
          expect((await sales.orderOf(sold)).pending).toBe(0)
        })

        it("is open again after a void, and paid by the same amount", async () => {
          const sold = await sell(currency)
          await till.pay(sold, { amount: asked })
          await till.voidPayment(sold, asked)
          expect((await till.paymentsOf(sold)).open_amount).toBe(asked)

          await till.pay(sold, { amount: asked })
          expect(await till.look(sold)).toMatchObject(paid(asked))
        })

        it("bought online waits until exactly that was paid at the desk, and gives back what was captured", async () => {
          const sold = await buy(place)
          expect((await till.paymentsOf(sold)).open_amount).toBe(asked)
          await till.pay(sold, { amount: asked })
          expect(await till.look(sold)).toMatchObject(paid(asked))

          await till.cancel(sold, { method: "pro_rata" })

          const { captured, payment_collections } = await sales.orderOf(sold)
          const back = payment_collections.map(({ refunded_amount }) => Number(refunded_amount))
          expect(back.reduce((all, one) => all + one, 0)).toBeCloseTo(
            captured.reduce((all, one) => all + one, 0),
            8
          )
          expect(await till.look(sold)).toMatchObject({ paid_amount: 0, refunded_amount: asked })
          await shop.audit()
        })
      }
    )
  },
})
