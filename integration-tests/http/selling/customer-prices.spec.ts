import type {
  AdminClientPackageResponse,
  AdminGiveClientPackage,
  AdminPackageOfferResponse,
} from "../../../src/types"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { priceListsOf } from "../../support/price-lists"
import { regionsOf } from "../../support/regions"
import { openShop, type Shop } from "../../support/shop"
import type { Customer } from "../../support/visitors"

const DAY = 24 * 60 * 60 * 1000

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let prices: ReturnType<typeof priceListsOf>
    let tenMassages: string

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      prices = priceListsOf(api, shop)
      tenMassages = shop.variants.ten_massages
    })
    afterEach(async () => await shop.audit())

    type Where = { region_id?: string }

    const offerTo = async ({ id }: Customer, where: Where = {}) => {
      const params = {
        customer_id: id,
        source: "sale",
        template_id: shop.templates.ten_massages,
        ...where,
      }
      const config = { ...shop.admin("staff"), params }
      const path = "/admin/service-packages/offer"
      return (await api.get<AdminPackageOfferResponse>(path, config)).data.offer
    }
    const sellTo = async (
      { id }: Customer,
      wish: Partial<AdminGiveClientPackage> = {},
      session = shop.admin("manager")
    ) => {
      const body = {
        customer_id: id,
        template_id: shop.templates.ten_massages,
        source: "sale",
        ...wish,
      }
      const path = "/admin/client-packages"
      return (await api.post<AdminClientPackageResponse>(path, body, session)).data.client_package
    }
    const inHerCart = async (customer: Customer, where: Where = {}) => {
      const body = { region_id: shop.studio.region_id, ...where }
      const { data } = await api.post<{ cart: { id: string } }>(
        "/store/carts",
        body,
        customer.session
      )
      return await shop.addLine(data.cart, customer, { variant: "ten_massages" })
    }
    const inADraft = async ({ id, email }: Customer, region_id = shop.studio.region_id) => {
      const address = {
        ...{ first_name: "A", last_name: "B", address_1: "1", city: "B", postal_code: "1" },
        country_code: "de",
      }
      const { data } = await api.post<{ draft_order: { id: string } }>(
        "/admin/draft-orders",
        {
          ...{ region_id, customer_id: id, email, shipping_address: address },
          sales_channel_id: shop.studio.sales_channel_id,
          items: [{ variant_id: tenMassages, quantity: 1 }],
        },
        shop.admin()
      )
      const path = `/admin/draft-orders/${data.draft_order.id}?fields=total`
      const read = await api.get<{ draft_order: { total: number } }>(path, shop.admin())
      return read.data.draft_order.total
    }
    const standardPrice = async (id: string) => {
      const [row] = await shop.sql<{ price: string; standard: string; original: string }>(
        `select price::text, standard_price::text as standard, original_price::text as original
         from service_package_client_package where id = '${id}'`
      )
      return row && [Number(row.price), Number(row.original), Number(row.standard)]
    }

    describe("the desk asks what the shop asks this customer", () => {
      it("in a customer group", async () => {
        const group = await prices.group("Members", [shop.anna])
        const id = await prices.list({ title: "Members", group, prices: { [tenMassages]: 360 } })

        expect(await offerTo(shop.anna)).toMatchObject({
          price: 360,
          standard_price: 450,
          price_list: { id, title: "Members", type: "override" },
        })
        expect(await offerTo(shop.ben)).toMatchObject({ price: 450, price_list: null })
        expect((await inHerCart(shop.anna)).total).toBe(360)
        expect(await inADraft(shop.anna)).toBe(360)
        const sold = await sellTo(shop.anna)
        expect(sold).toMatchObject({ price: 360, original_price: 360 })
        expect(await standardPrice(sold.id)).toEqual([360, 360, 450])
        expect((await sellTo(shop.ben)).price).toBe(450)
      })

      it.each(["sale", "override"] as const)("on a list for everybody of type %s", async (type) => {
        const id = await prices.list({ title: "May", type, prices: { [tenMassages]: 399 } })

        expect(await offerTo(shop.anna)).toMatchObject({
          price: 399,
          standard_price: 450,
          price_list: { id, title: "May", type },
        })
        expect((await inHerCart(shop.anna)).total).toBe(399)
        expect(await inADraft(shop.anna)).toBe(399)
        const sold = await sellTo(shop.anna)
        expect(await standardPrice(sold.id)).toEqual([399, 399, 450])
      })

      it("only while a list lasts", async () => {
        const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()
        const list = async (title: string, starts: number, ends: number, amount: number) =>
          await prices.list({
            ...{ title, type: "sale", prices: { [tenMassages]: amount } },
            ...{ starts_at: at(starts), ends_at: at(ends) },
          })
        await list("over", -9, -1, 300)
        await list("not yet", 1, 9, 310)
        expect((await offerTo(shop.anna)).price).toBe(450)

        await list("now", -1, 1, 420)

        expect(await offerTo(shop.anna)).toMatchObject({ price: 420, price_list: { title: "now" } })
      })

      it.each([true, false])(
        "in a region with its own price (tax inclusive: %s)",
        async (inclusive) => {
          const regions = regionsOf(api, shop)
          const { id: region_id } = await regions.open("Schweiz", "chf", "ch", {
            rate: 10,
            inclusive,
          })
          await regions.price(tenMassages, "chf", 500)
          await prices.list({
            ...{ title: "Schweiz", type: "sale", currency_code: "chf" },
            prices: { [tenMassages]: 400 },
          })

          expect(await offerTo(shop.anna, { region_id })).toMatchObject({
            price: 400,
            standard_price: 500,
            tax_percent: inclusive ? 0 : 10,
          })
          expect((await inHerCart(shop.anna, { region_id })).item_subtotal).toBeCloseTo(
            inclusive ? 400 / 1.1 : 400
          )
          const sold = await sellTo(shop.anna, { region_id })
          expect(await standardPrice(sold.id)).toEqual(
            inclusive ? [400, 400, 500] : [440, 440, 550]
          )
        }
      )

      it.each([
        [10, 360],
        [100, 0],
      ])(
        "and takes a discount of %d %% off that price, which stays known",
        async (percent, price) => {
          await prices.list({ title: "May", type: "sale", prices: { [tenMassages]: 400 } })

          const sold = await sellTo(shop.anna, { discount: { percent } })
          await utils.waitWorkflowExecutions()

          expect(await standardPrice(sold.id)).toEqual([price, 400, 450])
        }
      )

      it("also for what was paid elsewhere, which is compared with the standard price", async () => {
        const group = await prices.group("Members", [shop.anna])
        await prices.list({ title: "Members", group, prices: { [tenMassages]: 360 } })

        const given = await sellTo(shop.anna, { source: "external" })
        const cheap = await sellTo(shop.anna, { source: "external", price: 300 })

        expect(await standardPrice(given.id)).toEqual([360, 360, 450])
        expect(await standardPrice(cheap.id)).toEqual([300, 360, 450])
      })
    })

    describe("a package bought online", () => {
      it.each([420, 0])("for %d, a group's price, knows the standard price", async (amount) => {
        const group = await prices.group("Members", [shop.anna])
        await prices.list({ title: "Members", group, prices: { [tenMassages]: amount } })

        const { packages } = await shop.buy(shop.anna, "ten_massages")

        expect(await standardPrice(String(packages[0]?.id))).toEqual([amount, amount, 450])
      })

      it("on sale, in a group with a price of its own, knows it too", async () => {
        const group = await prices.group("Members", [shop.anna])
        await prices.list({ title: "Members", group, prices: { [tenMassages]: 420 } })
        await prices.list({ title: "May", type: "sale", group, prices: { [tenMassages]: 399 } })

        const { packages } = await shop.buy(shop.anna, "ten_massages")

        expect((await standardPrice(String(packages[0]?.id)))?.[2]).toBe(450)
      })

      it("at the usual price has no other", async () => {
        const { packages } = await shop.buy(shop.ben, "ten_massages")

        expect(await standardPrice(String(packages[0]?.id))).toEqual([450, 450, 450])
      })
    })
  },
})
