import { allocate } from ".."
import { aCredit, aLine, aService, endOf, everything, only, read } from "./support/carts"

const takes = (...input: Parameters<typeof allocate>) => read(allocate(...input).takes)

describe("paying for a booking with a package", () => {
  it("pays a massage with the massages left and leaves the shampoo to the customer", () => {
    const { takes } = allocate({
      lines: [
        aLine("massage", { unit_price: 5500n }),
        aLine("shampoo", { service: aService("shampoo", { category_ids: [] }), unit_price: 1200n }),
      ],
      credits: [
        aCredit("ten massages", { client_package_id: "Anna's", coverage: [only("massage")] }),
      ],
      choices: [],
    })
    expect(takes).toEqual([
      {
        line_id: "massage",
        service_credit_id: "ten massages",
        client_package_id: "Anna's",
        quantity: 1,
        cost: 1,
        units: 1,
      },
    ])
  })

  it("pays two of three bookings when two sessions are left", () => {
    const lines = [aLine("massage", { quantity: 3 })]
    expect(takes({ lines, credits: [aCredit("credit", { available: 2 })], choices: [] })).toEqual([
      "massage: 2 by credit",
    ])
  })

  it("one booking is never shared by two credits", () => {
    const halves = [
      aCredit("first", { available: 1, coverage: [everything(2)] }),
      aCredit("second", { available: 1, coverage: [everything(2)] }),
    ]
    expect(takes({ lines: [aLine("massage")], credits: halves, choices: [] })).toEqual([])
  })

  it("takes as many units as the service costs", () => {
    const pool = aCredit("five visits", { available: 5, coverage: [everything(2)] })
    const { takes } = allocate({
      lines: [aLine("spa", { quantity: 3 })],
      credits: [pool],
      choices: [],
    })
    expect(takes).toMatchObject([{ quantity: 2, cost: 2, units: 4 }])
  })

  it("without lines or without credits there is nothing to decide", () => {
    expect(takes({ lines: [], credits: [aCredit("credit")], choices: [] })).toEqual([])
    expect(takes({ lines: [aLine("massage")], credits: [], choices: [] })).toEqual([])
  })

  it("a line that costs nothing takes nothing", () => {
    const lines = [aLine("consultation", { unit_price: 0n })]
    expect(takes({ lines, credits: [aCredit("credit")], choices: [] })).toEqual([])
  })

  it("half a session is never paid with a whole one", () => {
    const lines = [aLine("massage", { quantity: 1.5 })]
    expect(takes({ lines, credits: [aCredit("credit")], choices: [] })).toEqual([])
  })

  it("a credit that may not pay for a line still pays for the others", () => {
    const late = aLine("late visit", { excluded_credit_ids: ["ends in May"], unit_price: 9900n })
    const credits = [aCredit("ends in May", { available: 1 })]
    expect(takes({ lines: [late, aLine("soon")], credits, choices: [] })).toEqual([
      "soon: 1 by ends in May",
    ])
  })

  it("covers no more than the customer accepted", () => {
    const lines = [aLine("massage", { quantity: 9, max_quantity: 2 })]
    expect(takes({ lines, credits: [aCredit("credit")], choices: [] })).toEqual([
      "massage: 2 by credit",
    ])
  })
})

describe("which package pays first", () => {
  const massage = [aLine("massage")]

  it("the package the customer chose, though another ends earlier", () => {
    const credits = [
      aCredit("earlier", { expires_at: endOf("2026-05-31") }),
      aCredit("chosen", { expires_at: endOf("2026-12-31") }),
    ]
    const choices = [{ line_id: "massage", client_package_id: "package of chosen" }]
    expect(takes({ lines: massage, credits, choices })).toEqual(["massage: 1 by chosen"])
  })

  it("the chosen package as far as it goes, then another", () => {
    const credits = [aCredit("chosen", { available: 1 }), aCredit("another")]
    const lines = [aLine("massage", { quantity: 3 })]
    const choices = [{ line_id: "massage", client_package_id: "package of chosen" }]
    expect(takes({ lines, credits, choices })).toEqual([
      "massage: 2 by another",
      "massage: 1 by chosen",
    ])
  })

  it("no more than the quantity chosen", () => {
    const lines = [aLine("massage", { quantity: 5 }), aLine("facial", { quantity: 2 })]
    const choices = [{ line_id: "massage", quantity: 2 }]
    expect(takes({ lines, credits: [aCredit("credit")], choices })).toEqual([
      "facial: 2 by credit",
      "massage: 2 by credit",
    ])
  })

  it("two packages chosen for one line pay what each was chosen for", () => {
    const lines = [aLine("massage", { quantity: 5 })]
    const choices = [
      { line_id: "massage", client_package_id: "package of first", quantity: 1 },
      { line_id: "massage", client_package_id: "package of second", quantity: 2 },
    ]
    expect(
      takes({ lines, credits: [aCredit("first"), aCredit("second"), aCredit("third")], choices })
    ).toEqual(["massage: 1 by first", "massage: 2 by second"])
  })

  it("a choice is honoured even where it covers less money", () => {
    const lines = [aLine("massage", { unit_price: 5500n }), aLine("facial", { unit_price: 3500n })]
    const choices = [{ line_id: "facial", client_package_id: "package of last one" }]
    expect(takes({ lines, credits: [aCredit("last one", { available: 1 })], choices })).toEqual([
      "facial: 1 by last one",
    ])
  })

  it("the last session of a pool pays the dearer service", () => {
    const lines = [aLine("facial", { unit_price: 3500n }), aLine("massage", { unit_price: 5500n })]
    expect(takes({ lines, credits: [aCredit("pool", { available: 1 })], choices: [] })).toEqual([
      "massage: 1 by pool",
    ])
  })

  it("the pool keeps its session for the service that nothing else covers", () => {
    const credits = [
      aCredit("massages", { available: 1, coverage: [only("massage")] }),
      aCredit("pool", { available: 1, expires_at: endOf("2026-05-31") }),
    ]
    const lines = [aLine("facial"), aLine("massage", { unit_price: 5500n })]
    expect(takes({ lines, credits, choices: [] })).toEqual([
      "facial: 1 by pool",
      "massage: 1 by massages",
    ])
  })

  it("two cheap bookings together beat one dear booking that costs both units", () => {
    const pool = aCredit("pool", { available: 2, coverage: [everything(1), only("spa day", 2)] })
    const lines = [
      aLine("facial", { quantity: 2, unit_price: 3500n }),
      aLine("spa day", { unit_price: 6900n }),
    ]
    expect(takes({ lines, credits: [pool], choices: [] })).toEqual(["facial: 2 by pool"])
  })

  it("what ends earliest, what never ends last", () => {
    const credits = [
      aCredit("a endless"),
      aCredit("b June", { available: 1, expires_at: endOf("2026-06-30") }),
      aCredit("c May", { available: 1, expires_at: endOf("2026-05-31") }),
    ]
    const first = (quantity: number) =>
      takes({ lines: [aLine("massage", { quantity })], credits, choices: [] })
    expect(first(1)).toEqual(["massage: 1 by c May"])
    expect(first(2)).toEqual(["massage: 1 by b June", "massage: 1 by c May"])
    expect(first(3)).toContain("massage: 1 by a endless")
  })

  it("a free package before a migrated, an external, a sold and an ordered one", () => {
    const sources = ["order", "sale", "external", "migrated", "complimentary"] as const
    const credits = sources.map((source) => aCredit(source, { source, available: 1 }))
    const spent = sources.map((_, n) =>
      takes({ lines: [aLine("massage", { quantity: n + 1 })], credits, choices: [] })
    )
    expect(spent).toEqual([
      ["massage: 1 by complimentary"],
      ["massage: 1 by complimentary", "massage: 1 by migrated"],
      ["massage: 1 by complimentary", "massage: 1 by external", "massage: 1 by migrated"],
      [
        "massage: 1 by complimentary",
        "massage: 1 by external",
        "massage: 1 by migrated",
        "massage: 1 by sale",
      ],
      [
        "massage: 1 by complimentary",
        "massage: 1 by external",
        "massage: 1 by migrated",
        "massage: 1 by order",
        "massage: 1 by sale",
      ],
    ])
  })

  it("an earlier end comes before a better source", () => {
    const credits = [
      aCredit("free", { source: "complimentary" }),
      aCredit("bought", { source: "order", expires_at: endOf("2026-05-31") }),
    ]
    expect(takes({ lines: massage, credits, choices: [] })).toEqual(["massage: 1 by bought"])
  })

  it("one package rather than two", () => {
    const credits = [aCredit("a", { available: 1 }), aCredit("b", { available: 2 })]
    const lines = [aLine("massage", { quantity: 2 })]
    expect(takes({ lines, credits, choices: [] })).toEqual(["massage: 2 by b"])
  })

  it("the cheaper of two credits of the same package", () => {
    const credits = [
      aCredit("a pool", { client_package_id: "mix", coverage: [everything(2)] }),
      aCredit("b massages", { client_package_id: "mix", coverage: [only("massage")] }),
    ]
    expect(takes({ lines: massage, credits, choices: [] })).toEqual(["massage: 1 by b massages"])
  })

  it("between equals the smaller id", () => {
    const credits = [aCredit("b"), aCredit("a")]
    const lines = [aLine("y"), aLine("x")]
    expect(takes({ lines, credits, choices: [] })).toEqual(["x: 1 by a", "y: 1 by a"])
  })

  it("prices beyond what a double can count are still compared exactly", () => {
    const lines = [
      aLine("a", { unit_price: 2n ** 60n }),
      aLine("b", { unit_price: 2n ** 60n + 1n }),
    ]
    expect(takes({ lines, credits: [aCredit("one", { available: 1 })], choices: [] })).toEqual([
      "b: 1 by one",
    ])
  })
})
