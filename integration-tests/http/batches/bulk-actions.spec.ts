import type {
  AdminActOnClientPackagesResponse,
  AdminClientPackage,
  ClientPackageAction,
} from "../../../src/types"
import { halfDoneOf } from "../../support/half-done"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { packageChangesOf, type By } from "../../support/package-changes"
import { openShop, type Shop } from "../../support/shop"

const REASON = "Closed for the renovation"

/** Bodies nobody should send, by what is wrong with them. */
const BODIES: [string, object][] = [
  ["an unknown action", { action: "explode" }],
  ["no packages", { ids: [] }],
  ["too many packages", { ids: Array.from({ length: 501 }, (_, n) => `cpkg_${n}`) }],
  ["an id that is a statement", { ids: ["a'b"] }],
  ["no reason", { reason: undefined }],
  ["an empty reason", { reason: " " }],
  ["no days", { days: undefined }],
  ["no day at all", { days: 0 }],
  ["half a day", { days: 0.5 }],
  ["a century of days", { days: 36_500 }],
  ["a day where days are asked for", { expires_on: "2030-01-01" }],
  ["a pause that ends before it begins", { action: "freeze", days: -1 }],
  ["an end that the calendar has not", { action: "set_expiry", expires_on: "2030-02-30" }],
]

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof packageChangesOf>
    let annas: AdminClientPackage
    let bens: AdminClientPackage

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = packageChangesOf(api, shop)
      const tenMassages = { template_id: shop.templates.ten_massages, expires_on: "2030-05-31" }
      annas = await office.given(tenMassages)
      bens = await office.given({ ...tenMassages, customer_id: shop.ben.id })
    })
    afterEach(async () => await shop.audit())

    const send = async (body: object, { by = shop.admin("manager"), key }: By = {}) =>
      await api.post<AdminActOnClientPackagesResponse>("/admin/client-packages/actions", body, {
        headers: { ...by.headers, ...(key && { "Idempotency-Key": key }) },
      })
    const act = async (body: { ids: string[] } & ClientPackageAction, by?: By) =>
      (await send({ reason: REASON, ...body }, by)).data.results
    const endOf = async (one: AdminClientPackage) => (await office.read(one)).expires_on

    describe("the same for several packages", () => {
      it("moves the last valid day of each by as many days, and says why in each history", async () => {
        await office.changeExpiry(bens, { expires_on: "2030-06-30" })

        const ids = [annas.id, bens.id]
        expect(await act({ ids, action: "shift_expiry", days: 14 })).toEqual([
          { id: annas.id, ok: true },
          { id: bens.id, ok: true },
        ])

        expect([await endOf(annas), await endOf(bens)]).toEqual(["2030-06-14", "2030-07-14"])
        expect((await office.historyOf(annas))[0]).toMatchObject({
          label: "Expiry changed from 31 May 2030 to 14 Jun 2030",
          reason: REASON,
          actor: { name: "Max Merz" },
        })
      })

      it("sets one last valid day for all, or takes it away", async () => {
        const ids = [annas.id, bens.id]
        await act({ ids, action: "set_expiry", expires_on: "2031-12-31" })
        expect([await endOf(annas), await endOf(bens)]).toEqual(["2031-12-31", "2031-12-31"])

        await act({ ids, action: "set_expiry", expires_on: null })
        expect([await endOf(annas), await endOf(bens)]).toEqual([null, null])
      })

      it("pauses all of them, for some days or until somebody lifts it", async () => {
        expect(await act({ ids: [annas.id], action: "freeze", days: 10 })).toMatchObject([
          { ok: true },
        ])
        expect(await act({ ids: [bens.id], action: "freeze" })).toMatchObject([{ ok: true }])
        expect(await office.read(annas)).toMatchObject({
          status: "frozen",
          expires_on: "2030-06-10",
        })
        expect(await office.read(bens)).toMatchObject({ status: "frozen", frozen_until: null })

        const ids = [annas.id, bens.id]
        expect(await act({ ids, action: "unfreeze" })).toMatchObject([{ ok: true }, { ok: true }])
        expect(await office.read(annas)).toMatchObject({
          status: "active",
          expires_on: "2030-05-31",
        })
        expect(await office.read(bens)).toMatchObject({ status: "active" })
      })

      it("does what it can: one that cannot be changed does not keep the others from it", async () => {
        const endless = await office.given({
          template_id: shop.templates.ten_massages,
          expires_on: null,
        })
        await act({ ids: [bens.id], action: "freeze", days: 30 })

        const ids = [endless.id, "cpkg_0", annas.id, annas.id]
        expect(await act({ ids, action: "shift_expiry", days: 1 })).toEqual([
          {
            id: endless.id,
            ok: false,
            code: "no_expiry",
            message: "The package has no last day that could move.",
          },
          {
            id: "cpkg_0",
            ok: false,
            code: "not_found",
            message: "Client package with id: cpkg_0 was not found",
          },
          { id: annas.id, ok: true },
        ])
        expect(await endOf(annas)).toBe("2030-06-01")
        expect(await act({ ids: [annas.id, bens.id], action: "freeze" })).toMatchObject([
          { id: annas.id, ok: true },
          { id: bens.id, ok: false, code: "package_frozen" },
        ])
      })

      it("lets open carts go of what is paused, but not one that is being paid with", async () => {
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        const paying = await shop.cart(shop.ben, [{ variant: "massage" }])
        await halfDoneOf(getContainer()).affirm(paying)

        expect(await act({ ids: [annas.id, bens.id], action: "freeze" })).toMatchObject([
          { id: annas.id, ok: true },
          { id: bens.id, ok: false, code: "credits_in_checkout" },
        ])
        expect(await shop.readCart(cart, shop.anna)).toMatchObject({ total: 55 })
        expect(await shop.readCart(paying, shop.ben)).toMatchObject({ total: 0 })
      })

      it("happens once under one key, and is answered the same though things have changed", async () => {
        const body = { ids: [annas.id, "cpkg_0"], action: "shift_expiry", days: 7, reason: REASON }
        const first = await send(body, { key: "extend-1" })
        await office.changeExpiry(annas, { expires_on: "2030-01-31" })
        const again = await send(body, { key: "extend-1" })

        expect(first.headers["idempotency-replayed"]).toBeUndefined()
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect(again.data).toEqual(first.data)
        expect(await endOf(annas)).toBe("2030-01-31")
        expect(await refused(send({ ...body, days: 8 }, { key: "extend-1" }))).toMatchObject({
          status: 400,
          code: "idempotency_key_reused",
        })
      })

      it("counts both of two that move the same day at once", async () => {
        const ids = [annas.id, bens.id]
        await Promise.all([
          act({ ids, action: "shift_expiry", days: 1 }),
          act({ ids: [...ids].reverse(), action: "shift_expiry", days: 2 }),
        ])
        expect([await endOf(annas), await endOf(bens)]).toEqual(["2030-06-03", "2030-06-03"])
      })

      it("is a matter of managers, and of bodies that make sense", async () => {
        const before = await shop.everyRow()
        const body = { ids: [annas.id], action: "shift_expiry", days: 1, reason: REASON }
        expect(await refused(send(body, { by: shop.admin("staff") }))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
        const found: [string, object][] = []
        for (const [name, change] of BODIES) {
          const { status, type } = await refused(send({ ...body, ...change }))
          found.push([name, { status, type }])
        }
        expect(Object.fromEntries(found)).toEqual(
          Object.fromEntries(BODIES.map(([name]) => [name, { status: 400, type: "invalid_data" }]))
        )
        expect(await shop.everyRow()).toEqual(before)
      })
    })
  },
})
