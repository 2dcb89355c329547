import type { RedemptionOrder } from "../../src/modules/service-credit/checkout/order-types"
import { aLine, anOrder, checkoutsIn, coversOf, orderLine } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, massages, packagesIn, SYSTEM_ACTOR, terms } from "../support/packages"
import { refusalsIn } from "../support/refusals"

const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Array.from({ length: count }, (_, at) => work(at))

ledgerModuleSuite((ledger) => {
  const { service, setClock } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { reconcile, book, cancel } = checkoutsIn(ledger)

  const holdIn = async (cart: number, quantity = 1) =>
    await reconcile({ cart_id: `cart_${cart}`, lines: [aLine({ id: `cali_${cart}`, quantity })] })
  const post = async (order_id: string, cart_id: string, covers: ReturnType<typeof coversOf>) => {
    const lines = covers.map((cover) => orderLine(cover))
    const order = anOrder({ order_id, cart_id, lines })
    await service.syncRedemptions(order)
    return order
  }
  const cancelPackage = async (id: string) =>
    await service.cancelPackages({ actor: MANAGER, client_package_ids: [id] })
  const revokeOne = async (id: string, service_credit_id: string, key?: string) =>
    await service.revokeUnits({
      ...{ actor: MANAGER, key, client_package_id: id },
      credits: [{ service_credit_id, units: 1 }],
    })

  const expectSound = async () => {
    expect(await service.auditPackages({})).toMatchObject({ ok: true, differences: [] })
  }

  describe("the last unit", () => {
    it("goes to one of twenty carts that ask for it at once", async () => {
      const id = await issueOne({ credits: [massages({ units: 1 })] })

      const results = await Promise.all(times(20, async (cart) => await holdIn(cart)))

      expect(results.flatMap(coversOf)).toHaveLength(1)
      expect(await creditOf(id)).toMatchObject({ available: 0, held: 1 })
      await expectSound()
    })

    it("of each of three packages is held once, however many carts ask for how many", async () => {
      const credits = [massages({ units: 2 })]
      await Promise.all(times(3, async () => await issueOne({ credits })))

      const results = await Promise.all(
        times(12, async (cart) => await holdIn(cart, 1 + (cart % 3)))
      )

      const held = results.flatMap(coversOf).reduce((all, { quantity }) => all + quantity, 0)
      expect(held).toBe(6)
      await expectSound()
    })

    it("is held or revoked, never both", async () => {
      const id = await issueOne({ credits: [massages({ units: 4 })] })
      const { id: credit } = await creditOf(id)

      const refused = await refusalsIn([
        ...times(6, async (cart) => await holdIn(cart)),
        ...times(6, async () => await revokeOne(id, credit)),
      ])

      expect(new Set(refused)).toEqual(new Set(["insufficient_credits"]))
      const after = await creditOf(id)
      expect(after.available).toBe(0)
      expect(after.held + after.revoked).toBe(4)
      await expectSound()
    })
  })

  describe("one cart", () => {
    it("holds once, however many reconciliations run into each other", async () => {
      const id = await issueOne()

      const refused = await refusalsIn(times(10, async (at) => await holdIn(1, 1 + (at % 3))))
      await holdIn(1, 2)

      expect(refused.every((code) => code === "changed_meanwhile")).toBe(true)
      expect(await creditOf(id)).toMatchObject({ available: 8, held: 2 })
      expect(await service.listCreditHolds({ status: ["active", "releasing"] })).toHaveLength(1)
      await expectSound()
    })
  })

  describe("a hold", () => {
    it("meets the end of its package, its order and its release in any order", async () => {
      for (const round of [0, 1, 2, 3, 4, 5]) {
        const id = await issueOne({ credits: [massages({ units: 3 })] })
        const covers = coversOf(await holdIn(round, 2))
        const cart_id = `cart_${round}`
        if (round % 2) await setClock(`${4 * (round + 1)} months`)

        const refused = await refusalsIn([
          post(`order_${round}`, cart_id, covers),
          cancelPackage(id),
          reconcile({ cart_id, mode: "release" }),
          service.expireDue({}),
          holdIn(100 + round),
          service.affirmHold(cart_id),
        ])

        const allowed = ["changed_meanwhile", "credits_in_checkout"]
        expect(refused.filter((code) => !allowed.includes(code))).toEqual([])
        const { available, held, redeemed, expired, revoked } = await creditOf(id)
        expect(available + held + redeemed + expired + revoked).toBe(3)
        await expectSound()
      }
    })
  })

  describe("an order", () => {
    it("is posted and given back once, however its events overtake each other", async () => {
      const id = await issueOne()
      const cart = { cart_id: "cart_1", lines: [aLine({ quantity: 3 })] }
      const lines = coversOf(await reconcile(cart)).map((cover) => orderLine(cover))
      const order: RedemptionOrder = anOrder({ lines })

      const refused = await refusalsIn([
        ...times(4, async () => await service.syncRedemptions(order)),
        ...times(4, async () => await cancel(order)),
      ])
      await cancel(order)

      expect(refused).toEqual([])
      expect(await creditOf(id)).toMatchObject({ available: 10, held: 0, redeemed: 0 })
      await expectSound()
    })

    it("and its neighbours start one waiting package together", async () => {
      const beauty = [
        massages(),
        massages({ position: 1, coverage: [{ kind: "variant", reference_id: "facial", cost: 1 }] }),
      ]
      const id = await issueOne({
        terms: terms({ starts: "first_use" }),
        credits: beauty,
        price: 90_000n,
        net_price: 75_630n,
      })
      const facial = aLine({ id: "cali_2", variant_id: "facial" })
      const bookings = [
        { cart_id: "cart_1", lines: [aLine()] },
        { cart_id: "cart_2", lines: [facial] },
      ]

      const refused = await refusalsIn(
        bookings.map(async (cart, at) => await book(cart, `order_${at}`))
      )

      expect(refused).toEqual([])
      const sold = await service.retrieveClientPackage(id, { relations: ["service_credits"] })
      expect(sold.activated_at).not.toBeNull()
      expect(sold.service_credits.map(({ expires_at }) => expires_at)).toEqual([
        sold.expires_at,
        sold.expires_at,
      ])
      await expectSound()
    })

    it("that gives back meets a sweep and a cancellation of its package", async () => {
      for (const round of [0, 1, 2]) {
        const id = await issueOne()
        const cart = { cart_id: `cart_${round}`, lines: [aLine({ quantity: 4 })] }
        const order = await book(cart, `order_${round}`)
        await setClock(`${4 * (round + 1)} months`)

        const refused = await refusalsIn([cancel(order), service.expireDue({}), cancelPackage(id)])

        expect(refused).toEqual([])
        const { available, redeemed, expired, revoked } = await creditOf(id)
        expect([available, redeemed, expired + revoked]).toEqual([0, 0, 10])
        await expectSound()
      }
    })
  })

  describe("commands on two packages in opposite order", () => {
    it("wait for each other and never lock each other out", async () => {
      const one = await issueOne()
      const other = await issueOne()
      const cancelling = async (ids: string[]) =>
        await service.cancelPackages({ actor: SYSTEM_ACTOR, client_package_ids: ids })

      const refused = await refusalsIn([
        ...times(4, async (cart) => await holdIn(cart, 7)),
        cancelling([one, other]),
        cancelling([other, one]),
      ])

      expect(refused).toEqual([])
      await expectSound()
    })
  })
})
