import { eventually } from "../support/eventually"
import type { Customer } from "../support/visitors"
import { booksOf } from "./support/books"
import { openBranches, type Branches } from "./support/branches"
import { atOnce, outcomeOf } from "./support/outcome"

const OPENING = 400_000
const RACING = 900_000
const LANES = 8
const LAST_UNITS = 200
const RELEASES = 48
const DOUBLES = 24

describe("two servers and one database", () => {
  let shop: Branches<"one" | "two">
  let books: ReturnType<typeof booksOf>
  let customers: Customer[]

  beforeAll(async () => {
    shop = await openBranches({ one: "shared", two: "shared" })
    books = booksOf(shop)
    customers = await Promise.all(Array.from({ length: LANES }, async () => await shop.customer()))
  }, OPENING)
  afterAll(async () => await shop.close())

  /** Every lane goes round and round by itself, so that rounds of different customers mix. */
  const inLanes = async <T>(
    rounds: number,
    go: (customer: Customer, round: number) => Promise<T>
  ): Promise<T[]> => {
    const lanes = customers.map(async (customer, lane) => {
      const came: T[] = []
      for (let round = lane; round < rounds; round += LANES) came.push(await go(customer, round))
      return came
    })
    return (await Promise.all(lanes)).flat()
  }

  const expectBooksToAgree = async () => {
    await eventually(async () => {
      expect(await books.disagreements()).toEqual([])
      expect(await books.units()).toMatchObject({ held: 0 })
    }, 60_000)
    await shop.audit()
  }

  describe("that both want the last session of a package", () => {
    const massage = { variant: "massage" } as const
    type Ref = { id: string }

    const twoCarts = async (customer: Customer) => {
      const { one, two } = shop.at
      const [here, there] = await Promise.all([one.cart(customer), two.cart(customer)])
      await atOnce(
        async () => await one.addLine(here, customer, massage),
        async () => await two.addLine(there, customer, massage)
      )
      return await atOnce(
        async () => await one.placeOrder(here, customer),
        async () => await two.placeOrder(there, customer)
      )
    }
    const oneTakesOver = async (customer: Customer) => {
      const { one, two } = shop.at
      const here = await one.cart(customer, [massage])
      const there = await two.cart(customer, [massage])
      const [placed] = await atOnce(
        async () => await one.placeOrder(here, customer),
        async () => await two.applyCredits(there, customer, { take_over: true })
      )
      return [placed, await outcomeOf(two.placeOrder(there, customer))]
    }
    const cartAndDesk = async (customer: Customer, sold: Ref) => {
      const { one, two } = shop.at
      const cart = await one.cart(customer)
      const [, used] = await atOnce(
        async () => await one.addLine(cart, customer, massage),
        async () => await two.use(sold)
      )
      return [await outcomeOf(one.placeOrder(cart, customer)), used]
    }
    const deskTakesOver = async (customer: Customer, sold: Ref) => {
      const { one, two } = shop.at
      const cart = await one.cart(customer, [massage])
      return await atOnce(
        async () => await one.placeOrder(cart, customer),
        async () => await two.use(sold, { take_over: true })
      )
    }
    const RACES = [twoCarts, oneTakesOver, cartAndDesk, deskTakesOver]

    it(
      `give it to exactly one, ${LAST_UNITS} times`,
      async () => {
        const outcomes = await inLanes(LAST_UNITS, async (customer, round) => {
          const sold = await shop.at.one.give(customer, 1)
          const race = RACES[Math.floor(round / LANES) % RACES.length]
          const came = (await race?.(customer, sold)) ?? []
          return { race: race?.name, came: came.toSorted() }
        })

        expect(outcomes).toHaveLength(LAST_UNITS)
        const had = outcomes.map(({ came }) => came.filter((one) => one === "done").length)
        expect(outcomes.filter((_, round) => had[round] !== 1)).toEqual([])
        await expectBooksToAgree()
        const used = LAST_UNITS
        expect(await books.units()).toEqual({
          granted: used,
          available: 0,
          held: 0,
          redeemed: used,
        })
      },
      RACING
    )
  })

  describe("that both complete the same cart", () => {
    it(
      `make one order of it, ${DOUBLES} times`,
      async () => {
        for (const customer of customers) await shop.at.one.give(customer, DOUBLES / LANES)
        const carts = await inLanes(DOUBLES, async (customer) => {
          const cart = await shop.at.one.cart(customer, [{ variant: "massage" }])
          const outcomes = await atOnce(
            async () => await shop.at.one.placeOrder(cart, customer),
            async () => await shop.at.two.placeOrder(cart, customer)
          )
          return { ...cart, outcomes }
        })

        expect(carts.filter(({ outcomes }) => !outcomes.includes("done"))).toEqual([])
        await expectBooksToAgree()
        expect(await books.units()).toMatchObject({ available: 0 })
      },
      RACING
    )
  })

  describe("one of which completes a cart while the other takes its session away", () => {
    type Ref = { id: string }

    const race = async (
      takeAway: (cart: Ref, customer: Customer) => Promise<unknown>,
      getReady: (cart: Ref) => Promise<unknown> = async () => undefined
    ) => {
      for (const customer of customers) await shop.at.one.give(customer, RELEASES / LANES)
      const before = await books.units()
      const placed = await inLanes(RELEASES, async (customer, round) => {
        const cart = await shop.at.one.cart(customer, [{ variant: "massage" }])
        await getReady(cart)
        const complete = async () => await shop.at.one.placeOrder(cart, customer)
        const release = async () => await takeAway(cart, customer)
        const [first, second] = await atOnce(
          ...(round % 2 ? [complete, release] : [release, complete])
        )
        const isPlaced = (round % 2 ? first : second) === "done"
        if (isPlaced) return true
        expect(await shop.at.two.readCart(cart, customer)).toMatchObject({ total: 55 })
        return false
      })
      await expectBooksToAgree()
      const booked = placed.filter(Boolean).length
      expect(await books.units()).toEqual({
        granted: before.granted,
        available: before.available - booked,
        held: 0,
        redeemed: before.redeemed + booked,
      })
    }

    it(
      `makes an order or gives it back when she declines, ${RELEASES} times`,
      async () => {
        await race(async (cart, customer) => await shop.at.two.declineCredits(cart, customer))
      },
      RACING
    )

    it(
      `makes an order or gives it back when the sweeper comes, ${RELEASES} times`,
      async () => {
        const isOver = async (cart: Ref) =>
          await shop.sql(
            "update service_package_hold set expires_at = service_package_now() where cart_id = ?",
            [cart.id]
          )
        await race(async () => await shop.at.two.run("service-packages-resolve-holds"), isOver)
      },
      RACING
    )
  })
})
