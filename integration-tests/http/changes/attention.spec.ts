import { medusaSuite } from "../../support/medusa-suite"
import type { AdminClientPackage } from "../../../src/types"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let massages: { id: string }
    let order: { id: string }

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      const bought = await shop.buy(shop.anna, "ten_massages")
      order = bought.order
      massages = { id: String(bought.packages[0]?.id) }
      await shop.capture(order)
      await eventually(async () => {
        expect((await office.read(massages)).payment_status).toBe("paid")
      })
      const visits = await shop.cart(shop.anna, [{ variant: "massage", quantity: 4 }])
      await shop.placeOrder(visits, shop.anna)
      await eventually(async () => {
        expect((await office.read(massages)).units).toMatchObject({ redeemed: 4, held: 0 })
      })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    /** Gives money back on Medusa's own page, until the package asks for somebody. */
    const refund = async (amount: number) => {
      await shop.refund(order, amount)
      return await eventually(async () => {
        const { attention } = await office.read(massages)
        expect(attention).not.toBeNull()
        return attention
      })
    }

    describe("a refund on Medusa's own page", () => {
      it("proposes how many sessions it stands for, and takes back those", async () => {
        expect(await refund(180)).toMatchObject({
          code: "refunded_in_medusa",
          message: "Refunded 180.00 EUR in Medusa. Revoke 4 sessions?",
          units: 4,
        })
        expect(await office.read(massages)).toMatchObject({
          paid_amount: 270,
          units: { available: 6 },
        })
        expect(await office.idsOf({ attention: true })).toEqual([massages.id])

        const settled = await office.resolve(massages, { action: "revoke", reason: "moved away" })

        expect(settled).toMatchObject({
          attention: null,
          units: { available: 2, revoked: 4, redeemed: 4 },
          service_credits: [{ value: 270, recognized_value: 180 }],
        })
        expect(await office.idsOf({ attention: true })).toEqual([])
        expect((await office.historyOf(massages))[0]).toMatchObject({
          label: "4 × Massage 60 taken back",
          reason: "moved away",
          actor: { name: "Max Merz" },
        })
      })

      it("takes back another number when somebody says so", async () => {
        await refund(180)
        const settled = await office.resolve(massages, { action: "revoke", units: 3 })
        expect(settled.units).toMatchObject({ available: 3, revoked: 3 })
      })

      it("can be settled without taking anything back", async () => {
        await refund(180)
        expect(await office.resolve(massages, { reason: "goodwill" })).toMatchObject({
          attention: null,
          units: { available: 6 },
        })
        expect((await office.historyOf(massages))[0]).toMatchObject({
          label: "Looked at and settled",
          reason: "goodwill",
        })
      })

      it("of less than a session proposes none", async () => {
        expect(await refund(20)).toMatchObject({ units: null })
        const unsaid = office.resolve(massages, { action: "revoke" })
        expect(await refused(unsaid)).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "units: say how many to take back.",
        })
      })

      it("takes sessions back that an open cart was about to pay with", async () => {
        await refund(180)
        const cart = await shop.cart(shop.anna, [{ variant: "massage", quantity: 5 }])
        expect(cart.total).toBe(0)
        await office.resolve(massages, { action: "revoke", units: 6 })
        expect((await shop.readCart(cart, shop.anna)).total).toBeGreaterThan(0)
        expect((await office.read(massages)).units).toMatchObject({ available: 0, revoked: 6 })
      })

      it("takes back no more than is left", async () => {
        await refund(180)
        const tooMany = office.resolve(massages, { action: "revoke", units: 7 })
        expect(await refused(tooMany)).toMatchObject({
          status: 400,
          code: "exceeds_total",
          message: "Only 6 are left to take back.",
        })
        expect(await office.read(massages)).toMatchObject({
          units: { available: 6 },
          attention: { units: 4 },
        })
      })

      it("is settled once, whoever is second and whoever asks twice", async () => {
        await refund(180)
        const revoke = async (key: string) =>
          await office.post(massages, "attention/resolve", { action: "revoke" }, { key })
        await revoke("r1")
        expect((await revoke("r1")).headers["idempotency-replayed"]).toBe("true")
        expect(await refused(revoke("r2"))).toMatchObject({
          status: 400,
          code: "changed_meanwhile",
          message: "Somebody has looked at this package already.",
        })
        expect((await office.read(massages)).units).toMatchObject({ available: 2 })
      })

      it("is settled by managers", async () => {
        await refund(180)
        const by = shop.admin("staff")
        for (const body of [{}, { action: "revoke" as const }]) {
          expect(await refused(office.resolve(massages, body, { by }))).toMatchObject({
            status: 403,
          })
        }
        expect((await office.read(massages)).attention).not.toBeNull()
      })

      it.each([{ units: 2 }, { action: "keep" }, { action: "revoke", units: 0 }])(
        "is not settled by %j",
        async (body) => {
          await refund(180)
          expect(await refused(office.post(massages, "attention/resolve", body))).toMatchObject({
            status: 400,
            type: "invalid_data",
          })
        }
      )
    })

    describe("something that was deleted", () => {
      const codeOf = async (one: { id: string }) => (await office.read(one)).attention?.code

      it("marks the packages that pay for the service, and no others", async () => {
        const facials = await office.given({ template_id: shop.templates.three_facials })
        const path = `/admin/products?fields=id,title,*variants`
        const { data } = await api.get<{
          products: { id: string; variants: { id: string }[] }[]
        }>(path, shop.admin("owner"))
        const product = data.products.find(({ variants }) =>
          variants.some(({ id }) => id === shop.variants.massage)
        )
        await api.delete(`/admin/products/${product?.id}`, shop.admin("owner"))

        await eventually(async () => expect(await codeOf(massages)).toBe("service_deleted"))
        expect(await codeOf(facials)).toBeUndefined()
        expect((await office.resolve(massages)).attention).toBeNull()
      })

      it("marks the packages of a customer, and takes nothing from them", async () => {
        const bens = await office.given({
          customer_id: shop.ben.id,
          template_id: shop.templates.ten_massages,
        })
        await api.delete(`/admin/customers/${shop.ben.id}`, shop.admin("owner"))

        const kept: Partial<AdminClientPackage> = { status: "frozen", customer_id: shop.ben.id }
        await eventually(async () => {
          expect(await codeOf(bens)).toBe("customer_deleted")
          expect(await office.read(bens)).toMatchObject({ ...kept, units: { available: 10 } })
        })
        expect(await codeOf(massages)).toBeUndefined()
      })
    })
  },
})
