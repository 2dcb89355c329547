import { creditsToIssue, planIssuance, type OrderFacts } from "../issuance"
import { sum } from "../money"
import { agree, beautyMix, line, order, templates, tenMassages, type Standing } from "./orders"

const plan = (facts: OrderFacts, packages: readonly Standing[] = []) =>
  planIssuance({ order: facts, templates, packages })

const nothing = { issue: [], activate: [], cancel: [], attention: [] }
const using = (packages: readonly Standing[], ...ids: string[]) =>
  packages.map((standing) => ({ ...standing, used: standing.used || ids.includes(standing.id) }))
const three = order({ lines: [line({ quantity: 3, total: 135000n })] })
const first = "cpkg_ordli_massages_0"
const second = "cpkg_ordli_massages_1"
const third = "cpkg_ordli_massages_2"

describe("buying a package", () => {
  it("gives the customer the sessions on the label, at what was paid", () => {
    const { owner } = order()
    expect(plan(order())).toEqual({
      ...nothing,
      issue: [
        {
          ...owner,
          order_id: "order_1042",
          order_display_id: 1042,
          order_line_item_id: "ordli_massages",
          unit_index: 0,
          template_id: "ptpl_massages",
          template_version: 1,
          title: "10 massages",
          terms: tenMassages.terms,
          currency_code: "eur",
          currency_digits: 2,
          price: 45000n,
          net_price: 37815n,
          original_price: 45000n,
          standard_price: 45000n,
          pending: false,
          credits: [
            {
              template_item_id: "ptit_massage",
              position: 0,
              title: "Massage 60",
              unit_label: "session",
              units: 10,
              coverage: tenMassages.items[0]?.coverage,
              value: 45000n,
              net_value: 37815n,
            },
          ],
        },
      ],
    })
  })

  it("splits what three cost together without losing a cent", () => {
    const facts = order({
      lines: [line({ quantity: 3, total: 10000n, net_total: 8403n, original_total: 12000n })],
    })
    const { issue } = plan(facts)
    expect(issue.map((p) => p.unit_index)).toEqual([0, 1, 2])
    expect(issue.map((p) => p.price)).toEqual([3334n, 3333n, 3333n])
    expect(issue.map((p) => p.net_price)).toEqual([2801n, 2801n, 2801n])
    expect(issue.map((p) => p.original_price)).toEqual([4000n, 4000n, 4000n])
  })

  it("remembers the regular price of a package on sale", () => {
    const { issue } = plan(order({ lines: [line({ standard_total: 55000n })] }))
    expect(issue[0]).toMatchObject({ original_price: 45000n, standard_price: 55000n })
  })

  it("splits 90.00 over 4 haircuts and 2 facials as 70.00 and 20.00", () => {
    const credits = creditsToIssue(beautyMix.items, 9000n, 7563n)
    expect(credits.map((c) => [c.title, c.value])).toEqual([
      ["Haircut", 7000n],
      ["Facial", 2000n],
    ])
    expect(sum(credits.map((c) => c.net_value))).toBe(7563n)
  })

  it("splits by units when a list price is unknown, and when nothing has one", () => {
    const [facial, haircut] = beautyMix.items
    if (!facial || !haircut) throw new Error("the mix has two items")
    const unknown = [{ ...facial, list_value: null }, haircut]
    const free = [
      { ...facial, list_value: 0n },
      { ...haircut, list_value: 0n },
    ]
    for (const items of [unknown, free]) {
      expect(creditsToIssue(items, 9000n, 9000n).map((c) => c.value)).toEqual([6000n, 3000n])
    }
  })

  it("never values a session higher without tax than with it", () => {
    const [facial] = beautyMix.items
    if (!facial) throw new Error("the mix has items")
    // By its own largest remainder the third pool would take 2 of 10 net, but only 1 of 11 gross.
    const pools = [6, 6, 2].map((units, position) => ({
      ...facial,
      position,
      units,
      list_value: 1n,
    }))
    expect(creditsToIssue(pools, 11n, 10n).map((c) => [c.value, c.net_value])).toEqual([
      [5n, 5n],
      [5n, 4n],
      [1n, 1n],
    ])
  })

  it("lets it wait until it is paid, and then run", () => {
    const unpaid = order({ payable: false })
    const waiting = agree(unpaid, [])
    expect(waiting.map((p) => p.pending)).toEqual([true])
    expect(plan(unpaid, waiting)).toEqual(nothing)
    expect(plan(order(), waiting)).toEqual({ ...nothing, activate: [first] })
  })

  it("does not take a running package back because a payment is open again", () => {
    expect(plan(order({ payable: false }), agree(order(), []))).toEqual(nothing)
  })

  it("gives nothing for a line that sells no package", () => {
    const shampoo = line({ id: "ordli_shampoo", variant_id: "variant_shampoo" })
    const custom = line({ id: "ordli_custom", variant_id: null })
    expect(plan(order({ lines: [shampoo, custom] }))).toEqual(nothing)
  })

  it("gives nothing for an order that was cancelled before anybody looked", () => {
    expect(plan(order({ cancelled: true }))).toEqual(nothing)
    expect(plan(order({ fully_refunded: true }))).toEqual(nothing)
  })

  it("gives one package for one and a half, at its part of the money", () => {
    const { issue } = plan(order({ lines: [line({ quantity: 1.5, total: 67500n })] }))
    expect(issue.map((p) => p.price)).toEqual([45000n])
  })
})

describe("changing the order", () => {
  it("takes the newest unused package away when the line shrinks", () => {
    const two = order({ lines: [line({ quantity: 2, total: 90000n })] })
    expect(plan(two, agree(three, []))).toEqual({ ...nothing, cancel: [third] })
    expect(plan(two, using(agree(three, []), third))).toEqual({ ...nothing, cancel: [second] })
  })

  it("takes used packages only after the unused ones, and says so", () => {
    const packages = using(agree(three, []), first, third)
    expect(plan(order(), packages)).toEqual({
      ...nothing,
      cancel: [second, third],
      attention: [{ id: third, code: "cancelled_after_use" }],
    })
  })

  it("counts a returned unit as gone", () => {
    const returned = order({ lines: [line({ quantity: 3, returned: 1, total: 90000n })] })
    expect(plan(returned, agree(three, []))).toEqual({ ...nothing, cancel: [third] })
    expect(plan(returned).issue.map((p) => p.price)).toEqual([45000n, 45000n])
  })

  it("takes all packages of a line that was removed", () => {
    expect(plan(order({ lines: [] }), agree(order(), [])).cancel).toEqual([first])
  })

  it("ends everything with the order, keeping what was used in sight", () => {
    const packages = using(agree(three, []), second)
    for (const ended of [{ cancelled: true }, { fully_refunded: true }]) {
      expect(plan({ ...three, ...ended }, packages)).toEqual({
        ...nothing,
        cancel: [third, first, second],
        attention: [{ id: second, code: "cancelled_after_use" }],
      })
    }
  })

  it("does not start what it ends", () => {
    const waiting = agree({ ...three, payable: false }, [])
    expect(plan({ ...three, cancelled: true }, waiting).activate).toEqual([])
  })

  it("gives new packages when a line grows again, never an old number twice", () => {
    const shrunk = agree(order(), agree(three, []))
    const { issue } = plan(three, shrunk)
    expect(issue.map((p) => [p.unit_index, p.price])).toEqual([
      [3, 45000n],
      [4, 45000n],
    ])
  })

  it("gives a package that comes later the part of the money the earlier ones left", () => {
    const two = order({ lines: [line({ quantity: 2, total: 6668n })] })
    const { issue } = plan(order({ lines: [line({ quantity: 3, total: 10001n })] }), agree(two, []))
    expect(issue.map((p) => [p.unit_index, p.price])).toEqual([[2, 3333n]])
  })

  it("never gives back what a person cancelled", () => {
    const [one, two, last] = agree(three, [])
    if (!one || !two || !last) throw new Error("three were bought")
    const packages = [one, { ...two, cancelled: "by_hand" as const }, last]
    expect(plan(three, packages)).toEqual(nothing)
    const fewer = order({ lines: [line({ quantity: 2, total: 90000n })] })
    expect(plan(fewer, packages)).toEqual(nothing)
  })

  it("loses no package because its template is not sold any more", () => {
    const packages = agree(three, [])
    expect(planIssuance({ order: three, templates: [], packages })).toEqual(nothing)
  })
})
