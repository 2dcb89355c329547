import fc from "fast-check"
import {
  groupLines,
  isFree,
  linePriceOf,
  linesToPrice,
  ownMetadata,
  planLineChanges,
  sum,
  times,
  toMinor,
  type CartLine,
  type PricedCart,
} from ".."
import { aCartLine, aPrice, changed, readLines } from "./support/cart-lines"

/** What the shop asks for one massage, by how many are booked at once. */
type Tiers = readonly { from: number; amount: number }[]

const DIGITS = 2

const priceAt = (tiers: Tiers, quantity: number) =>
  aPrice(tiers.filter(({ from }) => from <= quantity).at(-1)?.amount ?? 55)

/** Asks the shop what the plugin does not know, as the reconciliation does. */
const priced = (lines: readonly CartLine[], tiers: Tiers): PricedCart => ({
  lines,
  digits: DIGITS,
  asked: Object.fromEntries(
    linesToPrice(lines).map(({ line_id, quantity }) => [line_id, priceAt(tiers, quantity)])
  ),
})

/** Lets so many credits pay for what there is, booking by booking; nothing is paid for what is free. */
const reconciled = (lines: readonly CartLine[], tiers: Tiers, credits: number): CartLine[] => {
  const groups = groupLines(priced(lines, tiers))
  let left = credits
  const covers = new Map(
    groups.map(({ id, quantity, unit_price }) => {
      const paid = unit_price > 0n ? Math.min(left, quantity) : 0
      left -= paid
      return [id, { quantity: paid, line_key: `key of ${id}` }]
    })
  )
  const after = changed(lines, planLineChanges(groups, covers))
  return after.map((line) => ({ ...line, covered_from: coveredFrom(line) }))
}

// What a covered line remembers is the price it was covered at, never the one of today.
const coveredFrom = ({ price }: CartLine) =>
  price.is_custom_price && isFree(price) && price.compare_at !== null
    ? aPrice(Number(price.compare_at))
    : null

/** An id that no line of the cart has, also where lines before the last one went. */
const freshId = (lines: readonly CartLine[]): string => {
  let number = lines.length
  while (lines.some(({ id }) => id === `line ${number}`)) number++
  return `line ${number}`
}

/** Medusa adds to the line of equal metadata that has its own price, else makes one; it prices that line alone. */
const add = (lines: readonly CartLine[], quantity: number, slot: string, tiers: Tiers) => {
  const metadata = { slot }
  const found = lines.find((line) => !line.price.is_custom_price && ownMetadata(line).slot === slot)
  const total = (found?.quantity ?? 0) + quantity
  const id = found?.id ?? freshId(lines)
  const line = aCartLine(id, { quantity: total, metadata, price: priceAt(tiers, total) })
  return found ? lines.map((one) => (one.id === id ? line : one)) : [...lines, line]
}

/** Medusa prices a line anew by its own quantity, whenever a cart moves or changes hands. */
const refreshed = (lines: readonly CartLine[], tiers: Tiers) =>
  lines.map((line) =>
    line.price.is_custom_price ? line : { ...line, price: priceAt(tiers, line.quantity) }
  )

const costOf = (lines: readonly CartLine[]) =>
  sum(lines.map(({ price, quantity }) => times(toMinor(price.unit_price, DIGITS), quantity)))

const summary = (lines: readonly CartLine[]) =>
  lines.map(({ quantity, price, metadata }) => ({ quantity, price, metadata }))

const TIERS: Tiers = [
  { from: 1, amount: 55 },
  { from: 3, amount: 45 },
]

describe("three massages at the price from three on, with two sessions", () => {
  it("leave one at that price, also when they were added one by one", () => {
    let lines: CartLine[] = []
    for (let step = 0; step < 3; step++) lines = reconciled(add(lines, 1, "a", TIERS), TIERS, 2)

    expect(readLines(lines).map((line) => line.replace(/.*: /, ""))).toEqual(["2 at 0", "1 at 45"])
  })

  it("keep it when Medusa prices the rest by itself", () => {
    const lines = reconciled(add([], 3, "a", TIERS), TIERS, 2)
    const again = reconciled(refreshed(lines, TIERS), TIERS, 2)

    expect(summary(again)).toEqual(summary(lines))
  })
})

describe("a service that is free from two on", () => {
  const FREE: Tiers = [
    { from: 1, amount: 55 },
    { from: 2, amount: 0 },
  ]

  it("takes no session from two on, and gives the one back that paid for the first", () => {
    const one = reconciled(add([], 1, "a", FREE), FREE, 1)
    const two = reconciled(add(one, 1, "a", FREE), FREE, 1)

    expect(one[0]?.covered_from).not.toBeNull()
    expect(summary(two)).toEqual(summary(add([], 2, "a", FREE)))
  })
})

describe("the shop's price on a line", () => {
  it("has every digit that the shop asks, and of a sale the price before it", () => {
    const price = {
      amount: 1999.99,
      original_amount: 2499.5,
      is_tax_inclusive: false,
      price_list: { id: "plist", type: "sale" },
    }

    expect(linePriceOf(price)).toEqual({
      unit_price: "1999.99",
      compare_at: "2499.5",
      is_custom_price: false,
      is_tax_inclusive: false,
    })
    expect(linePriceOf({ ...price, price_list: null }).compare_at).toBeNull()
  })
})

const anyTiers = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom(0, 20, 45, 60.5)), {
    maxLength: 3,
  })
  .map((steps): Tiers => [
    { from: 1, amount: 55 },
    ...[...new Map(steps)].sort(([a], [b]) => a - b).map(([from, amount]) => ({ from, amount })),
  ])
type Step = { quantity: number; slot: string; credits: number; refresh: boolean }
const anyStep: fc.Arbitrary<Step> = fc.record({
  quantity: fc.integer({ min: 1, max: 3 }),
  slot: fc.constantFrom("10:00", "11:00"),
  credits: fc.integer({ min: 0, max: 5 }),
  refresh: fc.boolean(),
})
const anyVisit = fc.record({ tiers: anyTiers, steps: fc.array(anyStep, { maxLength: 6 }) })

const visit = ({ tiers, steps }: { tiers: Tiers; steps: readonly Step[] }) => {
  let plain: CartLine[] = []
  let owned: CartLine[] = []
  for (const { quantity, slot, credits, refresh } of steps) {
    plain = add(plain, quantity, slot, tiers)
    owned = add(owned, quantity, slot, tiers)
    if (refresh) owned = refreshed(owned, tiers)
    owned = reconciled(owned, tiers, credits)
  }
  return { plain, owned }
}

describe("whatever is added step by step, and however many sessions pay", () => {
  it("what is left costs each as much as without a session, so the cart never costs more", () => {
    fc.assert(
      fc.property(anyVisit, (bought) => {
        const { plain, owned } = visit(bought)
        for (const line of owned.filter(({ covered_from }) => covered_from === null)) {
          const same = plain.find(({ metadata }) => metadata.slot === ownMetadata(line).slot)
          expect(line.price).toEqual(same?.price)
        }
        expect(costOf(owned) <= costOf(plain)).toBe(true)
      })
    )
  })

  it("declining everything leaves the cart that never had a session", () => {
    fc.assert(
      fc.property(anyVisit, (bought) => {
        const { plain, owned } = visit(bought)
        expect(summary(reconciled(owned, bought.tiers, 0))).toEqual(summary(plain))
      })
    )
  })

  it("reconciling again finds nothing to do", () => {
    fc.assert(
      fc.property(anyVisit, fc.integer({ min: 0, max: 5 }), (bought, credits) => {
        const once = reconciled(visit(bought).owned, bought.tiers, credits)
        expect(reconciled(once, bought.tiers, credits)).toEqual(once)
      })
    )
  })
})
