import { medusaSuite } from "../../support/medusa-suite"
import { CREATE, EUR_450, openTemplateDesk, type TemplateDesk } from "../../support/template-desk"

medusaSuite({
  shop: "empty",
  testSuite: ({ api, getContainer }) => {
    let desk: TemplateDesk
    beforeAll(async () => {
      desk = await openTemplateDesk(api, getContainer())
    })

    describe("the services a package covers", () => {
      it("names the problems of covered services without standing in their way", async () => {
        const shipping_profile_id = await desk.shippingProfile()
        const sauna = await desk.product(
          { shipping_profile_id },
          { manage_inventory: true },
          "Sauna"
        )
        const coverage = [desk.massage, { kind: "product", reference_id: sauna.id }]
        const { id } = await desk.write({
          ...desk.tenMassages,
          items: [{ title: "Wellness", units: 5, coverage }],
        })

        const { status, checks } = await desk.publish(id, CREATE)

        expect(status).toBe("active")
        expect(checks).toEqual([
          {
            code: "service_shipping_profile",
            remedy: "remove_shipping_profile",
            message: expect.stringContaining("Sauna"),
            blocking: false,
            variant_ids: [sauna.variant_id],
          },
          expect.objectContaining({
            code: "service_managed_inventory",
            remedy: "stop_managing_inventory",
          }),
        ])
      })

      it("looks at the services of a category, down to its branches", async () => {
        const [branch] = await desk.products.createProductCategories([
          { name: "Deep", parent_category_id: desk.studio.category_id },
        ])
        await desk.product({ status: "draft", category_ids: [branch?.id] }, {}, "Hidden hammam")
        const { checks } = await desk.write({
          title: "5 visits",
          items: [
            {
              title: "Visit",
              units: 5,
              coverage: [{ kind: "category", reference_id: desk.studio.category_id }],
            },
          ],
        })

        expect(checks.map(({ code, message }) => `${code}: ${message}`)).toEqual([
          expect.stringContaining("no_product"),
          expect.stringMatching(/^service_unpublished: .*Hidden hammam/),
        ])
      })

      it("looks at every variant of a service, however many there are", async () => {
        const kinds = Array.from({ length: 60 }, (_, n) => `Length ${n}`)
        const haircut = await desk.product(
          {
            status: "draft",
            options: [{ title: "Kind", values: kinds }],
            variants: kinds.map((title) => ({
              title,
              manage_inventory: false,
              options: { Kind: title },
              prices: EUR_450,
            })),
          },
          {},
          "Haircut by length"
        )
        const coverage = [{ kind: "product", reference_id: haircut.id }]

        const { checks } = await desk.sell({
          ...desk.tenMassages,
          items: [{ title: "Haircut", units: 5, coverage }],
        })

        expect(checks).toMatchObject([{ code: "service_unpublished", blocking: false }])
        expect(new Set(checks[0]?.variant_ids).size).toBe(60)
      })
    })
  },
})
