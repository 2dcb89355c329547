import { nth } from "../../support/nth"
import { medusaSuite } from "../../support/medusa-suite"
import expirePackages from "../../../src/jobs/service-packages-expire"
import type { AdminClientPackage } from "../../../src/types"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { listenTo } from "../../support/listener"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let facials: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      // 100.00 for three: the odd cent has to go somewhere, and to come back from there.
      facials = await office.given({
        template_id: shop.templates.three_facials,
        price: 100,
        expires_on: "2031-05-31",
      })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => {
      await shop.setClock(null)
      await shop.audit()
    })

    const use = async (one: { id: string } = facials) =>
      await office.post(one, "redemptions", { variant_id: shop.variants.facial })
    const creditOf = async (one: { id: string } = facials) =>
      (await office.read(one)).service_credits[0]
    const redemptionsOf = async () =>
      (
        await api.get<{ redemptions: unknown[] }>("/admin/package-redemptions", {
          ...shop.admin("staff"),
          params: { client_package_id: facials.id },
        })
      ).data.redemptions

    describe("a session that nobody entered", () => {
      it("is marked as used, with the reason as the history's words", async () => {
        const corrected = await office.correct(facials, -1, { reason: "forgot to log 12 May" })

        expect(corrected.service_credits).toMatchObject([
          { available: 2, used: 1, redeemed: 1, value: 100, recognized_value: 33.34 },
        ])
        expect((await office.historyOf(facials))[0]).toMatchObject({
          kind: "correct",
          label: "Correction: forgot to log 12 May",
          units: 1,
          actor: { name: "Max Merz" },
        })
      })

      it("without a reason reads as what was done", async () => {
        await office.correct(facials, -2)
        expect((await office.labelsOf(facials))[0]).toBe("Correction: 2 × Facial marked as used")
      })

      it("can be the last one: the package is fully used, and whoever listens hears it", async () => {
        const heard = listenTo(
          getContainer(),
          "client_package.fully_used",
          "service_credit.corrected"
        )
        await office.correct(facials, -1)
        expect(await office.correct(facials, -2)).toMatchObject({ status: "fully_used" })

        const { id } = nth(facials.service_credits)
        const corrected = ["service_credit.corrected", { id, client_package_id: facials.id }]
        await eventually(async () => {
          expect(heard.filter(([name]) => name === "service_credit.corrected")).toEqual([
            corrected,
            corrected,
          ])
          expect(heard).toContainEqual(["client_package.fully_used", { id: facials.id }])
        })
        expect(heard).toHaveLength(3)
      })

      it("is given back with exactly the value it took", async () => {
        await office.correct(facials, -2)
        expect(await creditOf()).toMatchObject({ recognized_value: 66.67 })
        await office.correct(facials, 1)
        expect(await creditOf()).toMatchObject({ available: 2, recognized_value: 33.34 })
        await office.correct(facials, 1)
        expect(await creditOf()).toMatchObject({ available: 3, recognized_value: 0 })
      })
    })

    describe("a session too many", () => {
      it("is given back by the visit it was entered for", async () => {
        await use()
        const heard = listenTo(getContainer(), "package_redemption.restored")
        const corrected = await office.correct(facials, 1, { reason: "was Ben's" })

        expect(corrected.units).toMatchObject({ available: 3, used: 0 })
        expect(await redemptionsOf()).toMatchObject([{ status: "restored", units_restored: 1 }])
        expect((await office.labelsOf(facials))[0]).toBe("Correction: was Ben's")
        await eventually(async () => expect(heard).toHaveLength(1))
      })

      it("comes first from what no visit stands for, then from the latest visit", async () => {
        await use()
        await use()
        await office.correct(facials, -1)

        await office.correct(facials, 2)

        expect(await creditOf()).toMatchObject({ available: 2, redeemed: 1 })
        expect(await redemptionsOf()).toMatchObject([
          { status: "restored" },
          { status: "redeemed" },
        ])
      })

      it("that an order booked stays given back, whatever happens to the order", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "facial" }])
        const order = await shop.placeOrder(cart, shop.anna)
        await eventually(async () => expect(await creditOf()).toMatchObject({ redeemed: 1 }))
        await office.correct(facials, 1)

        await shop.replay("order.placed", { id: order.id })
        expect(await creditOf()).toMatchObject({ available: 3, redeemed: 0 })
        await shop.cancelOrder(order)
        await shop.replay("order.canceled", { id: order.id })
        expect(await creditOf()).toMatchObject({ available: 3, redeemed: 0 })
      })

      it("of a package that has ended comes back as ended", async () => {
        await office.correct(facials, -1)
        await shop.setClock(new Date("2031-06-02T10:00:00Z"))
        await expirePackages(getContainer())
        expect((await office.correct(facials, 1)).units).toMatchObject({
          available: 0,
          expired: 3,
          used: 0,
        })
      })
    })

    describe("what is refused", () => {
      const cases: [string, number, string][] = [
        ["more used than are left", -4, "Only 3 of 3 are left to mark as used."],
        ["more back than were used", 1, "Nothing used can be given back: 3 of 3 are there."],
        ["more than any package has", -1_000_000, "Only 3 of 3 are left to mark as used."],
      ]
      it.each(cases)("%s", async (_case, delta, message) => {
        expect(await refused(office.correct(facials, delta))).toMatchObject({
          status: 400,
          code: "exceeds_total",
          message,
        })
        expect(await creditOf()).toMatchObject({ available: 3, used: 0 })
      })

      it.each([{ delta: 0 }, { delta: 1.5 }, { delta: "1" }, { delta: 1, expected_available: -1 }])(
        "%j is bad input",
        async (body) => {
          const { id: service_credit_id } = nth(facials.service_credits)
          const request = office.post(facials, "corrections", { service_credit_id, ...body })
          expect(await refused(request)).toMatchObject({ status: 400, type: "invalid_data" })
        }
      )

      it("a service of another package", async () => {
        const other = await office.given({ template_id: shop.templates.three_facials })
        const request = office.correct(facials, -1, {
          service_credit_id: String(other.service_credits[0]?.id),
        })
        expect(await refused(request)).toMatchObject({ status: 404 })
        expect(await creditOf(other)).toMatchObject({ available: 3 })
      })

      it("a correction by staff", async () => {
        const request = office.correct(facials, -1, {}, { by: shop.admin("staff") })
        expect(await refused(request)).toMatchObject({ status: 403, code: "forbidden" })
        expect(await creditOf()).toMatchObject({ available: 3 })
      })
    })

    describe("two people at one package", () => {
      it("the second learns who changed what, and nothing of hers is saved", async () => {
        await use()
        const late = office.correct(facials, -1, { expected_available: 3 })
        expect(await refused(late)).toMatchObject({
          status: 400,
          code: "changed_meanwhile",
          message: "Max Merz used a session just now: now 2 left. Check and save again.",
        })
        expect(await creditOf()).toMatchObject({ available: 2 })
      })

      it("only one of two corrections at the same moment counts", async () => {
        const both = await Promise.allSettled(
          [1, 2].map(() => office.correct(facials, -1, { expected_available: 3 }))
        )
        expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        expect(await creditOf()).toMatchObject({ available: 2, used: 1 })
      })

      it("one correction sent twice counts once", async () => {
        const { id: service_credit_id } = nth(facials.service_credits)
        const send = async (delta = -1) =>
          await office.post(facials, "corrections", { service_credit_id, delta }, { key: "c1" })
        const answers = await Promise.all([send(), send()])

        const replays = answers.map(({ headers }) => headers["idempotency-replayed"])
        expect(replays.sort()).toEqual(["true", undefined])
        expect(await creditOf()).toMatchObject({ available: 2 })
        expect(await refused(send(-2))).toMatchObject({ code: "idempotency_key_reused" })
      })
    })
  },
})
