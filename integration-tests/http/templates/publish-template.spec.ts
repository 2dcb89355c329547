import { medusaSuite } from "../../support/medusa-suite"
import type { Api } from "../../support/http"
import { CREATE, EUR_450, openTemplateDesk, type TemplateDesk } from "../../support/template-desk"

medusaSuite({
  shop: "empty",
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let desk: TemplateDesk
    beforeAll(async () => {
      desk = await openTemplateDesk(api, getContainer())
    })

    describe("putting 10 massages on sale", () => {
      it("creates a product that can be bought at once and shows the package in the shop", async () => {
        const { id } = await desk.write(desk.tenMassages)

        const template = await desk.publish(id, CREATE)

        expect(template).toMatchObject({
          id,
          status: "active",
          version: 1,
          sold: "shop_and_desk",
          created_product: true,
          prices: EUR_450,
          checks: [],
          items: [{ title: "Massage 60", unit_label: "session", units: 10 }],
        })
        const { data } = await api.get<{ product: object }>(
          `/admin/products/${template.product_id}?fields=title,status,*sales_channels,*shipping_profile,*variants,*variants.prices`,
          desk.owner
        )
        expect(data.product).toMatchObject({
          title: "10 massages",
          status: "published",
          sales_channels: [{ id: desk.studio.sales_channel_id }],

          variants: [
            {
              id: template.variant_id,
              manage_inventory: false,
              prices: [{ currency_code: "eur", amount: 450 }],
            },
          ],
        })
        const { package_templates, count } = await desk.forSale({
          region_id: desk.studio.region_id,
        })
        expect(count).toBe(1)
        expect(package_templates[0]).toMatchObject({
          id,
          title: "10 massages",
          variant_id: template.variant_id,
          validity: { count: 3, unit: "month" },
          calculated_price: { calculated_amount: 450, currency_code: "eur" },
          items: [{ units: 10, coverage: [{ ...desk.massage, cost: 1 }] }],
        })
        expect(package_templates[0]).not.toHaveProperty("metadata")
        expect(package_templates[0]).not.toHaveProperty("checks")
      })

      it("lets a shopper put it into her cart for 450.00", async () => {
        const { variant_id } = await desk.sell()
        const { data } = await api.post<{ cart: { id: string } }>(
          "/store/carts",
          { region_id: desk.studio.region_id },
          desk.shopper
        )

        const added = await api.post<{ cart: { total: number } }>(
          `/store/carts/${data.cart.id}/line-items`,
          { variant_id, quantity: 1 },
          desk.shopper
        )

        expect(added.data.cart.total).toBe(450)
      })

      it("uses a product the shop already has, and leaves it alone", async () => {
        const card = await desk.product()
        const { id } = await desk.write(desk.tenMassages)

        const template = await desk.publish(id, { product: { variant_id: card.variant_id } })

        expect(template).toMatchObject({
          variant_id: card.variant_id,
          product_id: card.id,
          created_product: false,
          prices: EUR_450,
        })
        await desk.archive(id)
        expect((await desk.products.retrieveProduct(card.id)).status).toBe("published")
      })

      it("sells at the desk only, for its own price, and not in the shop", async () => {
        const { id } = await desk.write({ ...desk.tenMassages, prices: EUR_450 })

        const template = await desk.publish(id, { product: null })

        expect(template).toMatchObject({
          status: "active",
          sold: "desk_only",
          variant_id: null,
          prices: EUR_450,
        })
        expect((await desk.forSale()).package_templates).toEqual([])
      })

      it("moves a package from the desk into the shop", async () => {
        const { id } = await desk.write({ ...desk.tenMassages, prices: EUR_450 })
        await desk.publish(id, { product: null })

        expect(await desk.publish(id, CREATE)).toMatchObject({
          sold: "shop_and_desk",
          created_product: true,
        })
      })

      it("gives two packages of one name a product each", async () => {
        const [one, two] = [await desk.write(desk.tenMassages), await desk.write(desk.tenMassages)]

        const sold = [await desk.publish(one.id, CREATE), await desk.publish(two.id, CREATE)]

        expect(new Set(sold.map(({ product_id }) => product_id)).size).toBe(2)
      })

      it.each(["マッサージ 10回", "😀", "<b>10</b> & more", "-", "ПАКЕТ"])(
        "sells a package that is called %s",
        async (title) => {
          const { id } = await desk.write({ ...desk.tenMassages, title })

          expect(await desk.publish(id, CREATE)).toMatchObject({ title, status: "active" })
        }
      )

      it("takes its product off the shelf with it, and puts it back", async () => {
        const { id } = await desk.write(desk.tenMassages)
        const { product_id, variant_id } = await desk.publish(id, CREATE)

        const archived = await desk.archive(id)

        expect(archived).toMatchObject({ status: "archived", variant_id })
        expect((await desk.products.retrieveProduct(product_id ?? "")).status).toBe("draft")
        expect((await desk.forSale()).count).toBe(0)
        expect(await desk.publish(id)).toMatchObject({ status: "active", variant_id, product_id })
        expect((await desk.forSale()).count).toBe(1)
      })

      it("lets one of two managers win who publish at the same moment, and leaves one product", async () => {
        const { id } = await desk.write(desk.tenMassages)
        const before = await desk.products.listProducts()

        const outcomes = await Promise.allSettled([
          desk.publish(id, CREATE),
          desk.publish(id, CREATE),
        ])

        const { product_id } = await desk.read(id)
        const known = before.map((one) => one.id)
        const created = (await desk.products.listProducts()).filter(
          (one) => !known.includes(one.id)
        )
        expect(created.map((one) => one.id)).toEqual([product_id])
        expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true)
      })
    })
  },
})
