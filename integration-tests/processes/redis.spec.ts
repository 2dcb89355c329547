import { eventually } from "../support/eventually"
import type { Sold } from "../support/shop"
import type { Customer } from "../support/visitors"
import { booksOf } from "./support/books"
import { openBranches, type Branches } from "./support/branches"
import { isBusy, isGone, patiently } from "./support/patience"
import { storm } from "./support/storm"

const OPENING = 600_000
const STORMY = 1_800_000
const SETTLING = 240_000

const BOOKINGS = 500
const AT_ONCE = 24
const CUSTOMERS = 25
// The last two bookings of each customer find nothing left.
const SESSIONS = BOOKINGS / CUSTOMERS - 2

const ROLLING = 80
const ROLLING_AT_ONCE = 8

describe("two servers and a worker that share a Redis", () => {
  let shop: Branches<"one" | "two" | "worker">
  let books: ReturnType<typeof booksOf>

  beforeAll(async () => {
    const modes = { one: "server", two: "server", worker: "worker" } as const
    shop = await openBranches(modes, { redis: true })
    books = booksOf(shop)
  }, OPENING)
  beforeEach(async () => await shop.setClock(null))
  afterAll(async () => await shop.close())

  const counterFor = (thing: number) => (thing % 2 ? shop.at.one : shop.at.two)
  const guestsWith = async (count: number, sessions: number) =>
    await storm(count, 4, async () => {
      const customer = await shop.customer()
      await shop.at.one.give(customer, sessions)
      return customer
    })
  const oneOf = (customers: Customer[], thing: number): Customer => {
    const customer = customers[thing % customers.length]
    if (!customer) throw new Error("Nobody books.")
    return customer
  }

  const packagesOf = async (order_ids: string[]) =>
    await shop.sql<{ order_id: string; packages: number }>(
      `select order_id, count(*)::int as packages from service_package_client_package
       where order_id = any(array(select jsonb_array_elements_text(?::jsonb))) group by 1`,
      [JSON.stringify(order_ids)]
    )
  const expectIssuedOnce = async (order_ids: string[]) => {
    await eventually(async () => {
      expect(await packagesOf(order_ids)).toHaveLength(order_ids.length)
    }, SETTLING)
    const issued = await packagesOf(order_ids)
    expect(issued.filter(({ packages }) => packages !== 1)).toEqual([])
  }
  const expectBooksToAgree = async () => {
    await eventually(async () => {
      expect(await books.disagreements()).toEqual([])
      expect(await books.units()).toMatchObject({ held: 0 })
    }, SETTLING)
    await shop.audit()
  }

  /** The order that a completion without an answer has left, if it left one. */
  const placedAlready = async <T>(placing: Promise<T>): Promise<T | null> => {
    try {
      return await placing
    } catch (error) {
      if (isGone(error)) throw error
      return null
    }
  }

  it("guard every completion in the workflow itself", async () => {
    for (const { api } of [shop.at.one, shop.at.two]) {
      const { data } = await api.get("/admin/service-packages/me", shop.owner)
      expect(data).toMatchObject({ guard: "chained" })
    }
  })

  it(
    `take ${BOOKINGS} bookings, ${AT_ONCE} at a time, and give each session away once`,
    async () => {
      const customers = await guestsWith(CUSTOMERS, SESSIONS)
      /** Fills a cart at one server, and pays and completes it at the other. */
      const book = async (thing: number, variant: Sold) => {
        const customer = oneOf(customers, thing)
        const [here, there] = [counterFor(thing), counterFor(thing + 1)]
        const cart = await patiently(isBusy, async () => await here.cart(customer, [{ variant }]))
        // A busy server answers without looking for credits; asked for them it looks.
        await patiently(isBusy, async () => await there.applyCredits(cart, customer))
        return await patiently(isBusy, async () => await there.complete(cart, customer))
      }

      const orders = await storm(BOOKINGS, AT_ONCE, async (thing) => ({
        booked: await book(thing, "massage"),
        bought: thing % 10 ? null : await book(thing, "three_facials"),
      }))

      expect(new Set(orders.map(({ booked }) => booked.id)).size).toBe(BOOKINGS)
      const free = orders.filter(({ booked }) => booked.total === 0)
      expect(free).toHaveLength(CUSTOMERS * SESSIONS)
      const bought = orders.flatMap((one) => one.bought?.id ?? [])
      await expectIssuedOnce(bought)
      await expectBooksToAgree()
      expect(await books.units()).toEqual({
        granted: free.length + 3 * bought.length,
        available: 3 * bought.length,
        held: 0,
        redeemed: free.length,
      })
    },
    STORMY
  )

  describe("run each job on the worker, once a tick", () => {
    const ONCE = { ran: 1, workers: 1 }

    it(
      "an abandoned cart lets its session go",
      async () => {
        const nina = oneOf(await guestsWith(1, 1), 0)
        const cart = await shop.at.one.cart(nina, [{ variant: "massage" }])
        expect(cart.total).toBe(0)

        await shop.setClock("25 hours")
        expect(await shop.tick("service-packages-resolve-holds")).toEqual(ONCE)

        expect(await shop.at.two.readCart(cart, nina)).toMatchObject({ total: 55 })
        await expectBooksToAgree()
      },
      STORMY
    )

    it(
      "a package that is over loses what is left of it",
      async () => {
        const nina = await shop.customer()
        const valid_for = { count: 1, unit: "month" } as const
        const { id } = await shop.at.one.give(nina, 3, { valid_for })

        await shop.setClock("2 months")
        expect(await shop.tick("service-packages-expire")).toEqual(ONCE)

        expect(
          await shop.sql(
            `select e.kind, e.units, c.available, c.expired from service_package_entry e
             join service_package_credit c on c.id = e.service_credit_id
             where c.client_package_id = ? and e.kind = 'expire'`,
            [id]
          )
        ).toEqual([{ kind: "expire", units: 3, available: 0, expired: 3 }])
        await shop.audit()
      },
      STORMY
    )

    it(
      "an order that no event spoke of gets its package",
      async () => {
        const nina = await shop.customer()
        await shop.at.one.writeOrder(nina)
        await shop.sql(
          `update "order" set updated_at = updated_at - interval '3 minutes' where customer_id = ?`,
          [nina.id]
        )

        expect(await shop.tick("service-packages-find-missed-orders")).toEqual(ONCE)

        expect(await shop.at.two.packagesOf(nina)).toHaveLength(1)
        await shop.audit()
      },
      STORMY
    )
  })

  it(
    "lose nothing while one after the other is killed and comes back",
    async () => {
      const customers = await guestsWith(10, ROLLING)
      let booked = 0
      /** What a shop front does: asks the other server, first whether the cart is an order by now. */
      const book = async (thing: number, variant: Sold) => {
        const customer = oneOf(customers, thing)
        const cart = await patiently(
          isGone,
          async (attempt) => await counterFor(thing + attempt).cart(customer, [{ variant }])
        )
        return await patiently(isGone, async (attempt) => {
          const counter = counterFor(thing + attempt)
          const placed = attempt && (await placedAlready(counter.placeOrder(cart, customer)))
          return placed || (await counter.complete(cart, customer))
        })
      }
      const giving = async (thing: number) =>
        await patiently(
          isGone,
          async (attempt) =>
            await counterFor(thing + attempt).give(oneOf(customers, thing), 1, {
              key: `gift-${thing}`,
            })
        )
      const storming = storm(ROLLING, ROLLING_AT_ONCE, async (thing) => {
        const order = await book(thing, "massage")
        const bought = thing % 8 ? null : await book(thing, "three_facials")
        const gift = thing % 8 === 4 ? await giving(thing) : null
        booked++
        return { order, bought, gift }
      })
      for (const [turn, name] of (["one", "two", "worker"] as const).entries()) {
        await eventually(async () => expect(booked).toBeGreaterThan(turn * 20 + 5), SETTLING)
        await shop.kill(name)
        // What it had marked is nobody's any more after five minutes.
        await shop.setClock(`${6 * (turn + 1)} minutes`)
        await shop.reopen(name)
      }
      const orders = await storming

      await shop.setClock("25 hours")
      await shop.tick("service-packages-find-missed-orders")
      await shop.tick("service-packages-resolve-holds")

      await expectIssuedOnce(orders.flatMap(({ bought }) => bought?.id ?? []))
      const gifts = await shop.sql(
        `select count(*)::int as count from service_package_client_package where title = 'Massages'
         and customer_id = any(array(select jsonb_array_elements_text(?::jsonb)))`,
        [JSON.stringify(customers.map(({ id }) => id))]
      )
      expect(gifts).toEqual([{ count: customers.length + ROLLING / 8 }])
      expect(new Set(orders.map(({ order }) => order.id)).size).toBe(ROLLING)
      await expectBooksToAgree()
    },
    STORMY
  )
})
