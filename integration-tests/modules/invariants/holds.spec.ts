import { attacksOn, everythingIn } from "../../support/attacks"
import { anOrder, checkoutsIn, coversOf, aLine, orderLine } from "../../support/ledger-carts"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages, copiesIn } from "../../support/ledger-scene"

const HOLD = "service_package_hold"
const REDEMPTION = "service_package_redemption"
const REDEEMED = "where cart_id = 'cart_0'"
const LIVE = "where cart_id = 'cart_1'"
const ended = "resolved_at = now()"

ledgerModuleSuite((ledger) => {
  const { service, sql } = ledger
  const { expectRefused, succeedsWithout } = attacksOn(ledger)
  const { reconcile, book, cancel } = checkoutsIn(ledger)

  beforeEach(async () => {
    await annasMassages(ledger)
  })

  describe("a cart", () => {
    it("has one live hold, and none beside the one that paid for its order", async () => {
      const copy = await copiesIn(ledger)
      const second = { id: "'crhd_2'", order_id: "null", resolved_at: "null" }
      const insert = (cart: string, status: string) =>
        copy(HOLD, `cart_id = '${cart}'`, { ...second, status: `'${status}'` })

      await expectRefused([
        [`${HOLD}_cart`, insert("cart_1", "active")],
        [`${HOLD}_cart`, insert("cart_1", "releasing")],
        [`${HOLD}_cart`, insert("cart_0", "active")],
      ])
      expect(await succeedsWithout(`drop index ${HOLD}_cart`, insert("cart_1", "active"))).toBe(
        true
      )
    })

    it("that became an order holds nothing more", async () => {
      const before = await everythingIn(sql)

      expect(await reconcile({ cart_id: "cart_0", lines: [aLine({ quantity: 3 })] })).toEqual({
        status: "redeemed",
      })
      expect(await everythingIn(sql)).toEqual(before)
    })
  })

  describe("a hold", () => {
    it("ends once and never lives again", async () => {
      const edits = [
        `status = 'active', order_id = null, resolved_at = null ${REDEEMED}`,
        `status = 'released', order_id = null ${REDEEMED}`,
        `order_id = 'order_9' ${REDEEMED}`,
        `expires_at = now() ${REDEEMED}`,
      ]
      await expectRefused(
        edits.map((set) => [`${HOLD}_ends_once`, `update ${HOLD} set ${set}`] as const)
      )
      const drop = `drop trigger ${HOLD}_ends_once on ${HOLD}`
      expect(await succeedsWithout(drop, `update ${HOLD} set ${edits[1]}`)).toBe(true)
    })

    it("that is being released comes to no other end, and changes neither cart nor customer", async () => {
      await service.holdCart({
        ...{ actor: { type: "system", id: "test", name: null }, cart_id: "cart_1" },
        ...{ customer_id: "cus_anna", mode: "release", lines: [] },
        hold_minutes: 60,
      })
      await expectRefused([
        [`${HOLD}_ends_once`, `update ${HOLD} set status = 'active' ${LIVE}`],
        [`${HOLD}_ends_once`, `update ${HOLD} set cart_id = 'cart_9' ${LIVE}`],
        [`${HOLD}_ends_once`, `update ${HOLD} set customer_id = 'cus_bea' ${LIVE}`],
      ])
    })

    it("is redeemed by exactly one order, and by none without saying so", async () => {
      const redeem = (order: string) =>
        `update ${HOLD} set status = 'redeemed', order_id = ${order}, ${ended} ${LIVE}`
      await expectRefused([
        [`${HOLD}_order`, redeem("'order_0'")],
        [`${HOLD}_redeemed`, redeem("null")],
        [`${HOLD}_redeemed`, `update ${HOLD} set order_id = 'order_1' ${LIVE}`],
        [`${HOLD}_resolved`, `update ${HOLD} set status = 'released' ${LIVE}`],
        [`${HOLD}_resolved`, `update ${HOLD} set ${ended} ${LIVE}`],
      ])
    })

    it("is posted once, whoever repeats the order's event and however many at once", async () => {
      const covers = coversOf(await reconcile({ lines: [aLine({ quantity: 2 })] }))
      const order = anOrder({ lines: covers.map((cover) => orderLine(cover)) })

      await Promise.all([1, 2, 3, 4].map(() => service.syncRedemptions(order)))
      await service.syncRedemptions(order)

      const entries = await service.listCreditEntries({ kind: "redeem" })
      expect(entries.map(({ units }) => units).sort()).toEqual([1, 2])
    })
  })

  describe("a redemption", () => {
    it("gives back no more than was redeemed", async () => {
      const give = (set: string) => `update ${REDEMPTION} set ${set} ${REDEEMED}`
      await expectRefused([
        [`${REDEMPTION}_units`, give("units_restored = units_restored + 1")],
        [`${REDEMPTION}_units`, give("units_forfeited = units_forfeited + 1")],
        [`${REDEMPTION}_non_negative`, give("units_restored = 2, units_redeemed = -1")],
        [`${REDEMPTION}_non_negative`, give("units_forfeited = 2, units_redeemed = -1")],
        [`${REDEMPTION}_fixed`, give("units_restored = 1, quantity = 2, units = 2")],
        [`${REDEMPTION}_units`, `update ${REDEMPTION} set units_held = 3 ${LIVE}`],
        [`${REDEMPTION}_units`, `update ${REDEMPTION} set units_held = 3, units = 3 ${LIVE}`],
      ])
    })

    it("gives back once, whoever repeats the cancellation and however many at once", async () => {
      const order = await book({ cart_id: "cart_2", lines: [aLine({ quantity: 3 })] }, "order_2")

      await Promise.all([1, 2, 3, 4].map(() => cancel(order)))
      await cancel(order)

      const entries = await service.listCreditEntries({ kind: "restore" })
      expect(entries.map(({ units }) => units)).toEqual([3])
    })

    it("stays what it was for, and exists once for a line and a credit", async () => {
      const copy = await copiesIn(ledger)
      const direct = { id: "'pkgred_2'", hold_id: "null", line_item_id: "null" }
      await sql(copy(REDEMPTION, "cart_id = 'cart_0'", direct))
      const fixed = [
        "service_credit_id",
        "client_package_id",
        "hold_id",
        "operation_id",
        "variant_id",
      ]

      await expectRefused([
        ...fixed.map(
          (column) =>
            [`${REDEMPTION}_fixed`, `update ${REDEMPTION} set ${column} = 'other' ${LIVE}`] as const
        ),
        [`${REDEMPTION}_fixed`, `update ${REDEMPTION} set cost = 2, quantity = 1 ${LIVE}`],
        [`${REDEMPTION}_line`, copy(REDEMPTION, "cart_id = 'cart_1'", { id: "'pkgred_3'" })],
        [`${REDEMPTION}_direct`, copy(REDEMPTION, "id = 'pkgred_2'", { id: "'pkgred_3'" })],
      ])
    })
  })
})
