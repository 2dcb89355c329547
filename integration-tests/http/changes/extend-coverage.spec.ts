import { medusaSuite } from "../../support/medusa-suite"
import type { AdminClientPackage, AdminPackageTemplate } from "../../../src/types"
import { refused, type Session, type Api } from "../../support/http"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let massages: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      massages = await office.given({ template_id: shop.templates.ten_massages })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const extend = async (
      template_id: string,
      body: object,
      session: Session = shop.admin("manager")
    ) =>
      (
        await api.post<{ package_template: AdminPackageTemplate }>(
          `/admin/package-templates/${template_id}/extend-coverage`,
          { reason: "new on the menu", ...body },
          session
        )
      ).data.package_template
    const facial = () => ({ kind: "variant", reference_id: shop.variants.facial })
    const ofMassages = () => shop.templates.ten_massages

    describe("a service added to a template", () => {
      it("is paid for by packages that were sold before, too", async () => {
        const before = await shop.cart(shop.anna, [{ variant: "facial" }])
        expect(before.total).toBe(35)

        const template = await extend(ofMassages(), { coverage: [facial()] })

        expect(template.items[0]?.coverage).toContainEqual({ ...facial(), cost: 1 })
        expect((await shop.cart(shop.anna, [{ variant: "facial" }])).total).toBe(0)
        const told = (await office.historyOf(massages)).find(
          (one) => one.kind === "extend_coverage"
        )
        expect(told).toMatchObject({
          label: "Covers more now: Facial",
          reason: "new on the menu",
          actor: { name: "Max Merz" },
        })
      })

      it("may cost more than one session", async () => {
        await extend(ofMassages(), { coverage: [{ ...facial(), cost: 2 }] })
        await shop.cart(shop.anna, [{ variant: "facial" }])
        expect((await office.read(massages)).units).toMatchObject({ available: 8, held: 2 })
      })

      it("is added once, however often it is asked", async () => {
        await extend(ofMassages(), { coverage: [facial()] })
        const { version } = await extend(ofMassages(), { coverage: [facial()] })
        const [credit] = (await office.read(massages)).service_credits
        expect(credit?.coverage.filter(({ kind }) => kind === "variant")).toContainEqual({
          ...facial(),
          cost: 1,
        })
        expect(
          credit?.coverage.filter(({ reference_id }) => reference_id === shop.variants.facial)
        ).toHaveLength(1)
        const labels = await office.labelsOf(massages)
        expect(labels.filter((label) => label.startsWith("Covers more"))).toHaveLength(1)
        expect((await extend(ofMassages(), { coverage: [facial()] })).version).toBe(version)
      })

      it("leaves cancelled packages and those of other templates as they are", async () => {
        const facials = await office.given({ template_id: shop.templates.three_facials })
        const haircut = { kind: "variant", reference_id: shop.variants.haircut }
        await extend(ofMassages(), { coverage: [haircut] })
        const [credit] = (await office.read(facials)).service_credits
        expect(credit?.coverage).not.toContainEqual({ ...haircut, cost: 1 })
      })

      it("needs to know which part of the package, where there are several", async () => {
        const mix = shop.templates.beauty_mix
        expect(await refused(extend(mix, { coverage: [facial()] }))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: expect.stringContaining("item_id"),
        })
        const strange = { coverage: [facial()], item_id: "pkgitem_unknown" }
        expect(await refused(extend(mix, strange))).toMatchObject({ status: 400 })
      })
    })

    describe("what is refused", () => {
      it.each<[string, () => object]>([
        ["no service", () => ({ coverage: [] })],
        [
          "one that the shop does not have",
          () => ({ coverage: [{ kind: "variant", reference_id: "variant_unknown" }] }),
        ],
        ["a cost of nothing", () => ({ coverage: [{ ...facial(), cost: 0 }] })],
        ["no reason", () => ({ coverage: [facial()], reason: undefined })],
        ["one service twice", () => ({ coverage: [facial(), facial()] })],
        [
          "another cost for what is covered already",
          () => ({
            coverage: [{ kind: "variant", reference_id: shop.variants.massage, cost: 3 }],
          }),
        ],
      ])("%s", async (_case, body) => {
        expect(await refused(extend(ofMassages(), body()))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect((await office.read(massages)).service_credits).toEqual(massages.service_credits)
      })

      it("staff, and a template that is not there", async () => {
        const body = { coverage: [facial()] }
        const asStaff = extend(ofMassages(), body, shop.admin("staff"))
        expect(await refused(asStaff)).toMatchObject({ status: 403, code: "forbidden" })
        expect(await refused(extend("pkgtmpl_unknown", body))).toMatchObject({ status: 404 })
      })
    })
  },
})
