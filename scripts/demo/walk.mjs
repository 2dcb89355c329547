import { isDeepStrictEqual } from "node:util"
import { setTimeout } from "node:timers/promises"
import { storeFront } from "./store-front.mjs"

const PATIENCE = 20_000

const euros = (amount) => `€ ${amount.toFixed(2)}`
const sum = (packages, count) => packages.reduce((total, { units }) => total + units[count], 0)

const expect = (what, actual, expected) => {
  if (isDeepStrictEqual(actual, expected)) return
  throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`)
}

// Packages follow their order within moments: they are made by its event.
const eventually = async (check) => {
  const end = performance.now() + PATIENCE
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > end) throw error
      await setTimeout(200)
    }
  }
}

const appointment = () => {
  const start = new Date()
  start.setUTCDate(start.getUTCDate() + 7)
  start.setUTCHours(10, 0, 0, 0)
  return { booking_starts_at: start.toISOString(), booking_staff: "Mia" }
}

/** What Anna does: each step a sentence and a function that answers with what came out, or throws. */
export const mainJob = (shop) => {
  const front = storeFront(shop)
  const [anna] = shop.customers
  const { massage, shampoo, ten_massages } = shop.variants
  let before, bought, cart, order

  return [
    [
      "Anna signs in",
      async () => {
        await front.signIn(anna)
        before = ten_massages ? await front.listPackages() : []
        return anna.email
      },
    ],
    ten_massages && [
      'She buys "10 massages"',
      async () => {
        order = await front.checkOut(await front.fillCart([{ variant_id: ten_massages }]))
        expect("She pays", order.total, 450)
        return `order #${order.display_id}, ${euros(order.total)}`
      },
    ],
    ten_massages && [
      "She owns a package",
      async () => {
        bought = await eventually(async () => {
          const mine = (await front.listPackages()).filter(({ order_id }) => order_id === order.id)
          expect("Packages of the order", mine.length, 1)
          expect("Its status", mine[0].status, "active")
          return mine[0]
        })
        expect("Sessions in it", bought.units.available, 10)
        return `10 sessions, valid until ${bought.expires_on}`
      },
    ],
    [
      "She books a massage and a shampoo",
      async () => {
        const booking = { variant_id: massage, metadata: appointment() }
        cart = await front.fillCart([booking, { variant_id: shampoo }])
        const list = cart.items.map((item) => item.compare_at_unit_price ?? item.unit_price)
        expect("List prices", list, [55, 12])
        return `${euros(55)} + ${euros(12)}`
      },
    ],
    ten_massages && [
      "A session pays for the massage",
      async () => {
        const { quote, ...answer } = await front.payWithCredits(cart)
        cart = answer.cart
        const covered = quote.lines.map(({ covered_quantity }) => covered_quantity)
        expect("Covered", covered, [1, 0])
        return `by "${quote.lines[0].covered_by[0].title}"`
      },
    ],
    [
      ten_massages ? "She pays 12.00" : "She pays 67.00",
      async () => {
        order = await front.checkOut(cart)
        expect("She pays", order.total, ten_massages ? 12 : 67)
        return `order #${order.display_id}, ${euros(order.total)}`
      },
    ],
    ten_massages && [
      "She has 9 left",
      async () => {
        const after = await eventually(async () => {
          const packages = await front.listPackages()
          expect("Sessions used", sum(packages, "used"), sum(before, "used") + 1)
          return packages
        })
        const [had, left] = [sum(before, "available"), sum(after, "available")]
        expect("Sessions left", left, had + 9)
        return had ? `${had} + 10 - 1 = ${left}` : "10 - 1 = 9"
      },
    ],
  ].filter(Boolean)
}

/** Takes the steps one after the other and prints each as a row; true when all of them worked. */
export const walk = async (steps, print = console.log) => {
  const width = Math.max(...steps.map(([title]) => title.length))
  const row = (mark, title, result) =>
    print(`  ${mark}  ${title.padEnd(width)}  ${result}`.trimEnd())
  let failed = false
  for (const [title, take] of steps) {
    if (failed) {
      row("·", title, "not tried")
      continue
    }
    try {
      row("✓", title, await take())
    } catch (error) {
      failed = true
      row("✗", title, error.message)
    }
  }
  return !failed
}
