import { attacksOn, everythingIn } from "../../support/attacks"
import { aCart, checkoutsIn } from "../../support/ledger-carts"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { copiesIn } from "../../support/ledger-scene"
import { MANAGER, packagesIn, unit } from "../../support/packages"

const PACKAGE = "service_package_client_package"
const CREDIT = "service_package_credit"

ledgerModuleSuite((ledger) => {
  const { service, sql, setClock } = ledger
  const { issue, issueOne, creditOf } = packagesIn(ledger)
  const { reconcile, book, cancel } = checkoutsIn(ledger)
  const { expectRefused, refusalOf, succeedsWithout } = attacksOn(ledger)

  describe("a unit of an order line", () => {
    it("issues one package, whoever asks again and whatever is inserted by hand", async () => {
      const [id] = await issue([unit(0)])
      const before = await everythingIn(sql)

      expect(await issue([unit(0)])).toEqual([id])
      expect(await issue([{ ...unit(0), key: "by hand" }], MANAGER)).toEqual([id])

      const copy = await copiesIn(ledger)
      const after = await everythingIn(sql)
      expect({ ...after, operation: [] }).toEqual({ ...before, operation: [] })
      await expectRefused([[`${PACKAGE}_unit`, copy(PACKAGE, "true", { id: "'cpkg_2'" })]])
      const other = copy(PACKAGE, "true", { id: "'cpkg_2'", unit_index: "1" })
      expect(await succeedsWithout("select 1", other)).toBe(true)
    })
  })

  describe("the owner of a credit", () => {
    it("is the owner of its package", async () => {
      await issueOne()
      const copy = await copiesIn(ledger)
      await expectRefused([
        [`${CREDIT}_owner`, `update ${CREDIT} set customer_id = 'cus_bea'`],
        [
          `${CREDIT}_owner`,
          copy(CREDIT, "true", { id: "'svcr_2'", position: "1", customer_id: "'cus_bea'" }),
        ],
      ])
    })

    it("changes together with the package's", async () => {
      const id = await issueOne()

      await sql(`update ${PACKAGE} set customer_id = 'cus_bea'`)

      expect(await creditOf(id)).toMatchObject({ customer_id: "cus_bea", available: 10 })
    })
  })

  describe("a cancelled package", () => {
    it("has nothing to spend, and is not cancelled or opened in part", async () => {
      await issueOne()
      await expectRefused([
        [`${CREDIT}_closed`, `update ${CREDIT} set closed = true`],
        ["service_package_ended_together", `update ${PACKAGE} set cancelled_at = now()`],
      ])
      const drop = (table: string) => `drop trigger service_package_ended_together on ${table}`
      expect(
        await succeedsWithout(drop(PACKAGE), `update ${PACKAGE} set cancelled_at = now()`)
      ).toBe(true)

      const [row] = await sql<{ id: string }>(`select id from ${PACKAGE}`)
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [String(row?.id)] })
      await expectRefused([
        ["service_package_ended_together", `update ${CREDIT} set closed = false`],
        ["service_package_ended_together", `update ${PACKAGE} set cancelled_at = null`],
        [`${CREDIT}_closed`, `update ${CREDIT} set available = 10, revoked = 0, seq = seq + 1`],
      ])
    })

    it("takes what its carts and orders give back as revoked, with its value", async () => {
      const id = await issueOne()
      const order = await book({ cart_id: "cart_0" }, "order_0")
      await reconcile()
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })

      await reconcile({ mode: "release" })
      await cancel(order)

      expect(await creditOf(id)).toMatchObject({
        ...{ available: 0, held: 0, redeemed: 0, revoked: 10 },
        ...{ value: 0, recognized_value: 0, closed: true },
      })
    })

    it("pays for nothing new, also in a cart that still holds a unit of it", async () => {
      const id = await issueOne()
      await reconcile()
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })
      const [line] = aCart().lines

      await reconcile({ lines: line ? [{ ...line, quantity: 5 }] : [] })

      expect(await creditOf(id)).toMatchObject({ available: 0, held: 1, revoked: 9 })
    })
  })

  describe("an expired package", () => {
    it("takes what its carts and orders give back as expired, and its value as earned", async () => {
      const id = await issueOne()
      const order = await book({ cart_id: "cart_0" }, "order_0")
      await reconcile()
      await setClock("4 months")

      await reconcile({ mode: "release" })
      await cancel(order)
      await service.expireDue({})

      expect(await creditOf(id)).toMatchObject({
        ...{ available: 0, held: 0, redeemed: 0, expired: 10 },
        ...{ value: 450, recognized_value: 450 },
      })
      expect(await refusalOf(`update ${CREDIT} set available = 1`)).toBe(`${CREDIT}_seq`)
    })

    it("keeps what a cart holds, and gives it nothing more before the sweep has come by", async () => {
      const id = await issueOne()
      await reconcile()
      await setClock("4 months")
      const [line] = aCart().lines

      await reconcile({ lines: line ? [{ ...line, quantity: 5 }] : [] })

      expect(await creditOf(id)).toMatchObject({ available: 9, held: 1 })
    })
  })
})
