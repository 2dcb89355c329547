import { eventually } from "../support/eventually"
import type { Customer } from "../support/visitors"
import { booksOf } from "./support/books"
import { openBranches, type Branches } from "./support/branches"
import { outcomeOf } from "./support/outcome"
import type { Place } from "./support/stop-signs"

const OPENING = 400_000
const LONG = 300_000
const SWEEPER = "service-packages-resolve-holds"

const THE_GUARD: Place = {
  table: "service_package_hold",
  on: "update",
  saying: "%set affirmed_until = %+ interval%",
}
const THE_ORDER: Place = { table: "order", on: "insert" }

describe("two servers, one of which stops in the middle of a completion", () => {
  let shop: Branches<"one" | "two">
  let books: ReturnType<typeof booksOf>
  let nina: Customer

  beforeAll(async () => {
    shop = await openBranches({ one: "shared", two: "shared" })
    books = booksOf(shop)
  }, OPENING)
  beforeEach(async () => {
    await shop.setClock(null)
    nina = await shop.customer()
    await shop.at.two.give(nina, 1)
  })
  afterEach(async () => await shop.takeSignsDown())
  afterAll(async () => await shop.close())

  const sweep = async () => await shop.at.two.run(SWEEPER)
  const bookedAt = async (branch: "one" | "two", customer: Customer) =>
    await shop.at[branch].cart(customer, [{ variant: "massage" }])
  const unitsOf = async ({ id }: Customer) => {
    const [units] = await shop.sql(
      `select sum(available)::int as available, sum(held)::int as held, sum(redeemed)::int as redeemed
       from service_package_credit where customer_id = ?`,
      [id]
    )
    return units
  }
  const expectUnits = async (customer: Customer, units: object) => {
    await eventually(async () => expect(await unitsOf(customer)).toEqual(units), 30_000)
    expect(await books.disagreements()).toEqual([])
    await shop.audit()
  }
  const USED = { available: 0, held: 0, redeemed: 1 }
  const UNUSED = { available: 1, held: 0, redeemed: 0 }

  describe("and goes on after the other has swept", () => {
    it(
      "makes no order when it had not marked the session yet",
      async () => {
        const cart = await bookedAt("one", nina)
        const sign = await shop.stopAt(THE_GUARD)
        const placed = outcomeOf(shop.at.one.placeOrder(cart, nina))
        await sign.arrived()

        await shop.setClock("25 hours")
        await sweep()
        await sign.goOn()

        expect(await placed).toBe("credits_no_longer_held")
        expect(await shop.at.two.readCart(cart, nina)).toMatchObject({ total: 55 })
        await expectUnits(nina, UNUSED)
      },
      LONG
    )

    it(
      "makes its order when it had marked the session",
      async () => {
        const cart = await bookedAt("one", nina)
        await shop.setClock("25 hours")
        const sign = await shop.stopAt(THE_ORDER)
        const placed = outcomeOf(shop.at.one.placeOrder(cart, nina))
        await sign.arrived()

        await sweep()
        await sign.goOn()

        expect(await placed).toBe("done")
        await expectUnits(nina, USED)
      },
      LONG
    )

    it(
      "takes the session for its order all the same when it slept longer than the mark counts",
      async () => {
        const cart = await bookedAt("one", nina)
        const sign = await shop.stopAt(THE_ORDER)
        const placed = outcomeOf(shop.at.one.placeOrder(cart, nina))
        await sign.arrived()
        await shop.freeze("one")
        await sign.goOn()

        await shop.setClock("25 hours")
        await sweep()
        expect(await unitsOf(nina)).toEqual(UNUSED)
        await shop.wake("one")

        expect(await placed).toBe("done")
        await expectUnits(nina, USED)
      },
      LONG
    )
  })

  describe("and dies there", () => {
    it.each<[string, Place, string]>([
      ["before the guard", THE_GUARD, "none"],
      ["between the guard and the order", THE_ORDER, "none"],
      ["between the order and its cart", { table: "order_cart", on: "insert" }, "order"],
      ["while the order is being paid", { table: "payment_session", on: "update" }, "order"],
      ["while the session is posted", { table: "service_package_entry", on: "insert" }, "order"],
    ])(
      "%s: an order has its session, and without one she has hers back",
      async (_, place, left) => {
        const cart = await shop.at.one.cart(nina, [{ variant: "massage" }, { variant: "shampoo" }])
        await shop.at.one.startPayment(cart, nina)
        const sign = await shop.stopAt(place)
        const placed = shop.at.one.placeOrder(cart, nina).catch(() => "died")
        await sign.arrived()

        await shop.kill("one")
        await sign.sweepUp()
        await placed
        await shop.setClock("6 minutes")
        await sweep()
        const orders = await shop.sql(`select id from "order" where customer_id = ?`, [nina.id])
        expect(orders).toHaveLength(left === "order" ? 1 : 0)
        if (left === "order") expect(await unitsOf(nina)).toEqual(USED)
        await shop.setClock("25 hours")
        await sweep()
        await shop.reopen("one")

        await expectUnits(nina, left === "order" ? USED : UNUSED)
      },
      LONG
    )
  })
})
