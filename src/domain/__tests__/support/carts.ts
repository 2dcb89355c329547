import fc from "fast-check"
import type {
  AllocationInput,
  Choice,
  CoverableLine,
  Coverage,
  Service,
  SpendableCredit,
  Take,
} from "../.."
import { PACKAGE_SOURCES } from "../.."

/** A service in category "body" (itself inside "all"), tagged "relax", unless told otherwise. */
export const aService = (name: string, facts: Partial<Service> = {}): Service => ({
  variant_id: name,
  product_id: `product of ${name}`,
  type_id: null,
  collection_id: null,
  tag_ids: [],
  category_ids: ["all"],
  ...facts,
})

/** A line with one unit of the service named by its id, 35.00. */
export const aLine = (id: string, facts: Partial<CoverableLine> = {}): CoverableLine => ({
  id,
  service: aService(id),
  quantity: 1,
  unit_price: 3500n,
  ...facts,
})

/** A credit of its own package that covers everything at one unit and never ends. */
export const aCredit = (id: string, facts: Partial<SpendableCredit> = {}): SpendableCredit => ({
  id,
  client_package_id: `package of ${id}`,
  available: 10,
  coverage: [everything(1)],
  expires_at: null,
  source: "order",
  ...facts,
})

/** An any-of pool over all services. */
export const everything = (cost: number): Coverage => ({
  kind: "category",
  reference_id: "all",
  cost,
})

/** Exactly one service. */
export const only = (service: string, cost = 1): Coverage => ({
  kind: "variant",
  reference_id: service,
  cost,
})

/** The instant a last valid day ends. */
export const endOf = (day: string) => new Date(`${day}T22:00:00.000Z`)

/** "line: quantity by credit", one string a take. */
export const read = (takes: readonly Take[]) =>
  takes.map((take) => `${take.line_id}: ${take.quantity} by ${take.service_credit_id}`)

/** Sums what the takes say about one thing. */
export const sumOf = (takes: readonly Take[], pick: (take: Take) => number) =>
  takes.reduce((total, take) => total + pick(take), 0)

/** The list value that the takes cover. */
export const coveredValue = (lines: readonly CoverableLine[], takes: readonly Take[]) =>
  lines.reduce(
    (total, line) =>
      total +
      line.unit_price *
        BigInt(sumOf(takes, (take) => (take.line_id === line.id ? take.quantity : 0))),
    0n
  )

type Sizes = {
  lines: number
  quantity: number
  credits: number
  available: number
  choices: number
  /** Every rule costs the same one unit. */
  cost_one?: boolean
}

const SERVICES = ["massage", "facial", "haircut"]

/** Carts and packages with costs above one, any-of pools, shared packages, equal prices and equal dates. */
export const carts = (sizes: Sizes): fc.Arbitrary<AllocationInput> => {
  const cost = fc.integer({ min: 1, max: sizes.cost_one ? 1 : 3 })
  const rule = fc.oneof(
    cost.map(everything),
    fc.tuple(fc.constantFrom(...SERVICES), cost).map(([service, units]) => only(service, units))
  )
  const line = fc.record({
    service: fc.constantFrom(...SERVICES),
    quantity: fc.integer({ min: 1, max: sizes.quantity }),
    unit_price: fc.constantFrom(0n, 2000n, 3500n, 3500n, 5500n, 7000n),
    max_quantity: fc.oneof(
      fc.constant(undefined),
      fc.constant(undefined),
      fc.integer({ min: 0, max: sizes.quantity })
    ),
    excluded_credit_ids: fc.constantFrom(undefined, undefined, undefined, ["credit 0"]),
  })
  const credit = fc.record({
    client_package_id: fc.constantFrom("package 1", "package 2", "package 3"),
    available: fc.integer({ min: 0, max: sizes.available }),
    coverage: fc.array(rule, { minLength: 1, maxLength: 3 }),
    // Mostly equal, so that the later criteria get their say.
    expires_at: fc.constantFrom(null, null, null, endOf("2026-05-31"), endOf("2026-06-30")),
    source: fc.constantFrom("order", "order", "order", "order", ...PACKAGE_SOURCES),
  })
  const choice: fc.Arbitrary<Choice> = fc.record({
    line_id: fc.nat({ max: sizes.lines - 1 }).map((at) => `line ${at}`),
    client_package_id: fc.constantFrom(undefined, "package 1", "package 2"),
    quantity: fc.constantFrom(undefined, 1, 2),
  })
  const upTo = (maxLength: number) => ({ minLength: Math.floor(maxLength / 2), maxLength })
  // Without fast-check's leaning to the smallest values, under which few carts need a decision.
  return fc
    .noBias(
      fc.record({
        lines: fc.array(line, upTo(sizes.lines)),
        credits: fc.array(credit, upTo(sizes.credits)),
        choices: fc.array(choice, { maxLength: sizes.choices }),
      })
    )
    .map(({ lines, credits, choices }) => ({
      lines: lines.map(({ service, ...facts }, at) => ({
        ...facts,
        id: `line ${at}`,
        service: aService(service),
      })),
      credits: credits.map((facts, at) => ({ ...facts, id: `credit ${at}` })),
      choices,
    }))
}
