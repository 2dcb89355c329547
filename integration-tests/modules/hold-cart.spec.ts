import type { Coverage } from "../../src/domain/coverage"
import { aLine, checkoutsIn } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { massages, packagesIn, terms } from "../support/packages"

const massage = aLine()
const facial = aLine({ id: "cali_2", variant_id: "variant_facial", unit_price: 3_500n })
const cost = (reference_id: string, units: number): Coverage => ({
  kind: "variant",
  reference_id,
  cost: units,
})

ledgerModuleSuite((ledger) => {
  const { service, sql, setClock } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { reconcile, book } = checkoutsIn(ledger)

  /** A pool of three units: a massage takes three, a facial two. */
  const pool = async () =>
    await issueOne({
      credits: [
        massages({ units: 3, coverage: [cost("variant_massage", 3), cost("variant_facial", 2)] }),
      ],
    })

  describe("a line that lost its cover and got it again", () => {
    it("is paid by its units when the order comes", async () => {
      const id = await pool()
      await reconcile({ lines: [massage] })
      await reconcile({ lines: [facial] })

      await book({ lines: [massage] })

      expect(await creditOf(id)).toMatchObject({ available: 0, held: 0, redeemed: 3 })
      const redemptions = await service.listPackageRedemptions({ order_id: "order_1" })
      expect(redemptions).toMatchObject([
        { order_line_item_id: "ordered cali_1", units_redeemed: 3 },
      ])
    })
  })

  describe("the odd unit of a booking that another line takes over", () => {
    it("is free for the next cart", async () => {
      const id = await pool()
      await reconcile({ lines: [massage] })

      await reconcile({ lines: [facial] })

      expect(await creditOf(id)).toMatchObject({ available: 1, held: 2 })
    })

    it("ends with a package that has ended meanwhile", async () => {
      const id = await pool()
      await reconcile({ lines: [massage] })
      await setClock("4 months")

      await reconcile({ lines: [facial] })

      expect(await creditOf(id)).toMatchObject({ available: 0, held: 2, expired: 1 })
    })
  })

  describe("a package that is paused", () => {
    it("keeps what a cart holds and gives it nothing more", async () => {
      const id = await issueOne()
      await reconcile({ lines: [massage] })
      await sql("update service_package_credit set blocked_until = 'infinity'")

      await reconcile({ lines: [{ ...massage, quantity: 5 }] })

      expect(await creditOf(id)).toMatchObject({ available: 9, held: 1 })
    })
  })

  describe("a package that was given to another customer", () => {
    it("gives the cart that still holds a unit of it nothing more", async () => {
      const id = await issueOne()
      await reconcile({ lines: [massage] })
      await sql("update service_package_client_package set customer_id = 'cus_bea'")

      await reconcile({ lines: [{ ...massage, quantity: 5 }] })

      expect(await creditOf(id)).toMatchObject({ available: 9, held: 1, customer_id: "cus_bea" })
    })
  })

  describe("a package that is used as far as it is paid", () => {
    it("gives the second cart only what the first one has left of the paid part", async () => {
      const id = await issueOne({ terms: terms({ redeem_policy: "paid_share" }) })
      // 90.00 of 450.00 pay for two of the ten.
      await sql(`update service_package_client_package
        set paid_amount = 90, raw_paid_amount = service_package_raw(90)`)
      await reconcile({ cart_id: "cart_1", lines: [massage] })

      const line = { ...massage, id: "cali_second", quantity: 2 }
      await reconcile({ cart_id: "cart_2", lines: [line] })

      expect(await creditOf(id)).toMatchObject({ available: 8, held: 2 })
    })
  })
})
