import type { AdminClientPackage, AdminPackageRedemptionResponse } from "../../../src/types"
import { absenceOf } from "../../support/absence"
import { eventually } from "../../support/eventually"
import { holdBack } from "../../support/events"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let absence: ReturnType<typeof absenceOf>
    let massages: AdminClientPackage
    let bens: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      absence = absenceOf(api, getContainer(), shop)
      const { ten_massages: template_id } = shop.templates
      massages = await office.given({ template_id })
      bens = await office.given({ template_id, customer_id: shop.ben.id })
      await utils.waitWorkflowExecutions()
    })
    afterEach(async () => await shop.audit())

    const removeAnna = async () => await absence.remove(shop.anna)
    const bringBackAnna = async () => await absence.bringBack(shop.anna)
    const runJob = async () => await absence.runJob()
    const rests = async () => await absence.rests(massages)
    const pausesOf = async ({ id }: { id: string }) => {
      const [counted] = await shop.sql(
        "select freeze_count, freeze_days from service_package_client_package where id = ?",
        [id]
      )
      return counted
    }
    const liftAtOnce = async (...ids: string[]) => {
      const body = { ids, action: "unfreeze", reason: "she is here" }
      await api.post("/admin/client-packages/actions", body, shop.admin("manager"))
    }
    const use = async () =>
      await office.post<AdminPackageRedemptionResponse>(massages, "redemptions", {
        variant_id: shop.variants.massage,
      })
    const after = (date: string | null, days: number) => {
      const day = new Date(`${date}T00:00:00Z`)
      day.setUTCDate(day.getUTCDate() + days)
      return day.toISOString().slice(0, 10)
    }

    describe("the packages of a customer whom Medusa deletes", () => {
      it("are kept and shown to staff, and nothing of them can be used", async () => {
        await removeAnna()
        await rests()

        expect(await office.read(massages)).toMatchObject({ units: { available: 10 } })
        expect(await refused(use())).toMatchObject({ status: 400, code: "package_frozen" })
        expect((await office.read(bens)).status).toBe("active")
        const [halted] = await office.historyOf(massages)
        expect(halted).toMatchObject({ reason: "The customer was deleted" })
      })

      it("lose no day until she is there again, and take none of the pauses she may have", async () => {
        await removeAnna()
        await rests()
        await shop.setClock("20 days")
        await bringBackAnna()

        await runJob()

        const back = await office.read(massages)
        expect(back).toMatchObject({ status: "active", attention: null })
        expect(back.expires_on).toBe(after(massages.expires_on, 20))
        expect(await pausesOf(massages)).toEqual({ freeze_count: 0, freeze_days: 0 })
        expect((await use()).data.redemption.units).toBe(1)
      })

      it("do not end while she is away, however long", async () => {
        await removeAnna()
        await rests()
        await shop.setClock("200 days")
        await bringBackAnna()

        await runJob()

        expect(await office.read(massages)).toMatchObject({
          status: "active",
          units: { available: 10 },
        })
      })

      it("rest also where no event told of it", async () => {
        const held = holdBack(getContainer(), "customer.deleted")
        await removeAnna()
        held.release()

        await runJob()

        await rests()
      })

      it("let go of what an open cart was about to pay with", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        expect(cart.total).toBe(0)

        await removeAnna()

        await rests()
        expect((await shop.readCart(cart, shop.guest)).total).toBe(55)
        expect(await office.read(massages)).toMatchObject({ units: { available: 10, held: 0 } })
      })

      it("rest once for each time, however often it is told and looked at", async () => {
        await removeAnna()
        await rests()
        const before = await office.historyOf(massages)

        await shop.replay("customer.deleted", { id: shop.anna.id })
        await runJob()

        expect(await office.historyOf(massages)).toEqual(before)
        await bringBackAnna()
        await runJob()
        await runJob()
        await shop.replay("customer.deleted", { id: shop.anna.id })
        expect((await office.read(massages)).status).toBe("active")
        // Medusa's route does not find the account of somebody who was brought back.
        await shop.sql("update customer set deleted_at = now() where id = ?", [shop.anna.id])
        await runJob()
        await rests()
      })

      it("come back also where somebody has settled the look", async () => {
        await removeAnna()
        await rests()
        await office.resolve(massages)
        await bringBackAnna()

        await runJob()

        expect((await office.read(massages)).status).toBe("active")
      })

      it("stay as staff have decided since", async () => {
        await removeAnna()
        await rests()
        await office.unfreeze(massages)

        await runJob()

        expect((await office.read(massages)).status).toBe("active")
      })

      it.each<[string, number, () => Promise<unknown>]>([
        ["one of them", 20, async () => await office.unfreeze(massages)],
        ["one of them on the same day", 0, async () => await office.unfreeze(massages)],
        ["all of them at once", 20, async () => await liftAtOnce(massages.id)],
        ["all of them at once, on the same day", 0, async () => await liftAtOnce(massages.id)],
      ])(
        "lose no day and none of the pauses she may have when staff let go on %s",
        async (_which, days, lift) => {
          await office.freeze(massages)
          await shop.setClock("5 days")
          await office.unfreeze(massages)
          await removeAnna()
          await rests()
          await shop.setClock(`${5 + days} days`)

          await lift()

          const lifted = await office.read(massages)
          expect(lifted).toMatchObject({
            status: "active",
            expires_on: after(massages.expires_on, 5 + days),
          })
          expect(await pausesOf(massages)).toEqual({ freeze_count: 1, freeze_days: 5 })
        }
      )

      it("that staff have let go on are paused as any other afterwards, and that counts", async () => {
        await removeAnna()
        await rests()
        await office.unfreeze(massages)
        await office.freeze(massages)
        await shop.setClock("3 days")

        await liftAtOnce(massages.id)

        expect(await pausesOf(massages)).toEqual({ freeze_count: 1, freeze_days: 3 })
      })

      it("keep the pause that staff laid on them, when she is back", async () => {
        await office.freeze(massages)
        await removeAnna()
        await eventually(async () => {
          expect((await office.read(massages)).attention?.code).toBe("customer_deleted")
        })
        await bringBackAnna()

        await runJob()

        expect((await office.read(massages)).status).toBe("frozen")
      })

      it("rest beyond a pause that would have ended by itself, which counts what it lasted", async () => {
        const until = after(new Date().toISOString().slice(0, 10), 30)
        await office.freeze(massages, { until })
        await shop.setClock("5 days")
        await removeAnna()
        await rests()
        await shop.setClock("60 days")
        await bringBackAnna()

        await runJob()

        const back = await office.read(massages)
        expect(back.status).toBe("active")
        expect(back.expires_on).toBe(after(massages.expires_on, 60))
      })
    })
  },
})
