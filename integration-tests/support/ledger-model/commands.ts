import fc from "fast-check"

/** What can happen to customers, packages, carts and orders; indexes count around what is there. */
export type Happening =
  | {
      type: "issue"
      customer: number
      services: readonly ("massage" | "pool")[]
      units: number
      price: number
      days: number
      waits: boolean
    }
  | { type: "activate"; package: number }
  | { type: "reconcile"; cart: number; massages: number[]; facials: number[]; undo: boolean }
  | { type: "let_go"; cart: number }
  | { type: "affirm"; cart: number }
  | { type: "withdraw"; cart: number }
  | { type: "place"; cart: number }
  | { type: "edit"; order: number; line: number; wanted: number }
  | { type: "cancel_order"; order: number }
  | { type: "cancel_package"; package: number; force: boolean }
  | { type: "revoke"; credit: number; units: number }
  | { type: "days_pass"; days: number; sweep: boolean }

const nth = fc.nat({ max: 11 })
const cart = fc.nat({ max: 2 })
const quantities = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })

const issue = fc.record({
  type: fc.constant("issue" as const),
  customer: fc.nat({ max: 1 }),
  services: fc.constantFrom(
    ["massage" as const],
    ["pool" as const],
    ["massage" as const, "pool" as const]
  ),
  units: fc.integer({ min: 1, max: 6 }),
  price: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 100, max: 50_000 })
  ),
  days: fc.integer({ min: 1, max: 20 }),
  waits: fc.constantFrom(false, false, false, true),
})
const reconcile = fc.record({
  type: fc.constant("reconcile" as const),
  cart,
  massages: quantities,
  facials: quantities,
  undo: fc.constantFrom(false, false, false, false, true),
})
const place = fc.record({ type: fc.constant("place" as const), cart })
const edit = fc.record({
  type: fc.constant("edit" as const),
  order: nth,
  line: nth,
  wanted: fc.nat({ max: 4 }),
})

const anything: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: issue, weight: 3 },
  { arbitrary: reconcile, weight: 8 },
  { arbitrary: place, weight: 4 },
  { arbitrary: edit, weight: 4 },
  { arbitrary: fc.record({ type: fc.constant("activate" as const), package: nth }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant("let_go" as const), cart }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant("affirm" as const), cart }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant("withdraw" as const), cart }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant("cancel_order" as const), order: nth }), weight: 1 },
  {
    arbitrary: fc.record({
      type: fc.constant("cancel_package" as const),
      package: nth,
      force: fc.boolean(),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      type: fc.constant("revoke" as const),
      credit: nth,
      units: fc.integer({ min: 1, max: 4 }),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      type: fc.constant("days_pass" as const),
      days: fc.integer({ min: 1, max: 6 }),
      sweep: fc.boolean(),
    }),
    weight: 2,
  }
)

/** A few packages, and then whatever may happen in a shop. */
export const aLife: fc.Arbitrary<Happening[]> = fc
  .tuple(
    fc.array(issue, { minLength: 1, maxLength: 3 }),
    fc.array(anything, { minLength: 5, maxLength: 30, size: "max" })
  )
  .map(([packages, happenings]) => [...packages, ...happenings])
