import { medusaSuite } from "../../support/medusa-suite"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  publishTemplateWorkflow,
  type PublishTemplateInput,
} from "../../../src/workflows/templates"
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

    describe("what is in the way of a sale", () => {
      const untouched = async (id: string, writing: () => Promise<unknown>) => {
        const before = [await desk.read(id), await desk.products.listProducts({}, { take: 100 })]
        const checks = await desk.blocked(writing())
        expect([await desk.read(id), await desk.products.listProducts({}, { take: 100 })]).toEqual(
          before
        )
        return checks
      }

      it.each([
        ["no service", { items: [] }, "no_items", "add_item"],
        [
          "a service nothing can be booked with",
          { items: [{ title: "Anything", units: 1, coverage: [] }] },
          "no_coverage",
          "change_coverage",
        ],
        [
          "only a service the shop does not have",
          {
            items: [
              { title: "Gone", units: 1, coverage: [{ kind: "tag", reference_id: "ptag_gone" }] },
            ],
          },
          "reference_missing",
          "change_coverage",
        ],
      ])("refuses a package with %s and writes nothing", async (_what, changes, code, remedy) => {
        const { id } = await desk.write({ ...desk.tenMassages, ...changes })

        const checks = await untouched(id, async () => await desk.publish(id, CREATE))

        expect(checks).toEqual([
          { code, remedy, message: expect.any(String), blocking: true, variant_ids: [] },
        ])
      })

      it("refuses a package without a product, a desk price, or with a price in a foreign currency", async () => {
        const { id } = await desk.write(desk.tenMassages)
        const usd = { prices: [{ currency_code: "usd", amount: 1 }] }

        expect(await untouched(id, async () => await desk.publish(id))).toMatchObject([
          { code: "no_product", remedy: "choose_product" },
        ])
        expect(
          await untouched(id, async () => await desk.publish(id, { product: null }))
        ).toMatchObject([{ code: "no_price", remedy: "set_price" }])
        expect(
          await untouched(id, async () => await desk.publish(id, { product: { create: usd } }))
        ).toMatchObject([{ code: "no_price", remedy: "set_price" }])
        await desk.write(usd, id)
        expect(
          await untouched(id, async () => await desk.publish(id, { product: null }))
        ).toMatchObject([{ code: "currency_unknown", remedy: "set_price" }])
      })

      it.each([
        ["that is not published", { status: "draft" }, {}, "unpublished", "publish_product"],
        ["in no sales channel", { sales_channels: [] }, {}, "no_channel", "add_to_sales_channel"],
        ["without a price", {}, { prices: [] }, "no_price", "set_price"],
        [
          "that can sell out",
          {},
          { manage_inventory: true },
          "managed_inventory",
          "stop_managing_inventory",
        ],
      ])("refuses a product %s", async (_what, changes, variant, code, remedy) => {
        const { variant_id } = await desk.product(changes, variant)
        const { id } = await desk.write(desk.tenMassages)

        const checks = await untouched(
          id,
          async () => await desk.publish(id, { product: { variant_id } })
        )

        expect(checks).toEqual([
          {
            code,
            remedy,
            message: expect.stringContaining("Voucher card"),
            blocking: true,
            variant_ids: [variant_id],
          },
        ])
      })

      it("refuses a product that would have to be shipped", async () => {
        const { variant_id } = await desk.product({
          shipping_profile_id: await desk.shippingProfile(),
        })
        const { id } = await desk.write(desk.tenMassages)

        expect(
          await untouched(id, async () => await desk.publish(id, { product: { variant_id } }))
        ).toMatchObject([{ code: "shipping_profile", remedy: "remove_shipping_profile" }])
      })

      it("refuses a product that sells another package, until that one is archived", async () => {
        const { variant_id } = await desk.product()
        const [first, second] = [
          await desk.write(desk.tenMassages),
          await desk.write(desk.tenMassages),
        ]
        await desk.publish(first.id, { product: { variant_id } })

        expect(
          await untouched(
            second.id,
            async () => await desk.publish(second.id, { product: { variant_id } })
          )
        ).toMatchObject([{ code: "variant_sold_elsewhere", remedy: "choose_product" }])
        await desk.archive(first.id)
        expect(await desk.publish(second.id, { product: { variant_id } })).toMatchObject({
          status: "active",
        })
      })

      it("keeps a published package with the product that orders know it by", async () => {
        const { id } = await desk.write({ ...desk.tenMassages, prices: EUR_450 })
        await desk.publish(id, CREATE)
        const { variant_id } = await desk.product()

        for (const product of [{ variant_id }, null, CREATE.product]) {
          expect(
            await untouched(id, async () => await desk.publish(id, { product }))
          ).toMatchObject([{ code: "product_fixed", remedy: "duplicate_template" }])
        }
      })

      it("takes back the product it created when the last step fails", async () => {
        const { id } = await desk.write(desk.tenMassages)
        const before = await desk.products.listProducts()
        const sql = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await sql.raw(`CREATE FUNCTION busy() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'the database is busy'; END $$`)
        await sql.raw(`CREATE TRIGGER busy BEFORE UPDATE ON service_package_template
          FOR EACH ROW EXECUTE FUNCTION busy()`)
        const input: PublishTemplateInput = { id, ...CREATE }

        await expect(publishTemplateWorkflow(getContainer()).run({ input })).rejects.toMatchObject({
          message: expect.stringContaining("the database is busy"),
        })

        expect(await desk.products.listProducts()).toHaveLength(before.length)
        expect(await desk.read(id)).toMatchObject({ status: "draft", variant_id: null })
      })

      it("tells afterwards that a product was spoilt, in one template and in the list", async () => {
        const { id } = await desk.write(desk.tenMassages)
        const { product_id } = await desk.publish(id, CREATE)
        await updateProductsWorkflow(getContainer()).run({
          input: { products: [{ id: product_id ?? "", status: "draft" }] },
        })

        expect((await desk.read(id)).checks).toMatchObject([{ code: "unpublished" }])
        expect((await desk.list()).package_templates).toMatchObject([
          { checks: [{ code: "unpublished" }] },
        ])
        expect((await desk.forSale()).count).toBe(0)
      })
    })
  },
})
