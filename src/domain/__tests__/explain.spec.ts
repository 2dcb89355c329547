import type { CreditFacts } from ".."
import { explainLine } from ".."
import type { Asked } from "./support/anna"
import { asking, facials, haircut, tenMassages } from "./support/anna"
import { endOf, everything, only } from "./support/carts"

const half = { wanted_quantity: 3, covered_quantity: 2 }

const why = (credits: CreditFacts[], asked: Asked = {}) => explainLine(asking(credits, asked))

describe("why a booking is not paid by a package", () => {
  it("a line covered in full needs no explanation", () => {
    expect(why([tenMassages()], { wanted_quantity: 2, covered_quantity: 2 })).toBeNull()
    expect(why([], { wanted_quantity: 2, covered_quantity: 2, signed_in: false })).toBeNull()
  })

  it("a stranger signs in first, whatever else is wrong", () => {
    expect(why([tenMassages({ status: "expired" })], { signed_in: false })).toEqual({
      code: "sign_in_required",
      message: "Sign in to use a package.",
    })
  })

  it("a package for something else is named with what it covers", () => {
    expect(why([tenMassages()], haircut)).toEqual({
      code: "service_not_covered",
      message: "10 massages covers Massage 60, not Haircut.",
    })
  })

  it("a package with two services names both", () => {
    const mix = (covers_title: string, service: string) =>
      tenMassages({ title: "Beauty mix", covers_title, coverage: [only(service)] })
    expect(why([mix("Haircut", "haircut"), mix("Facial", "facial")])?.message).toBe(
      "Beauty mix covers Haircut and Facial, not Massage 60."
    )
  })

  it("without known titles the sentence stays true", () => {
    expect(why([tenMassages({ covers_title: undefined })], haircut)?.message).toBe(
      "10 massages does not cover Haircut."
    )
    expect(why([tenMassages()], { ...haircut, title: undefined })?.message).toBe(
      "10 massages covers Massage 60, not this service."
    )
  })

  it("several packages are not listed", () => {
    expect(why([tenMassages(), facials()], haircut)).toEqual({
      code: "service_not_covered",
      message: "None of your packages covers Haircut.",
    })
  })

  it("a package of the past does not speak for what the customer has now", () => {
    const old = facials({ status: "cancelled" })
    expect(why([tenMassages(), old], haircut)?.message).toBe(
      "10 massages covers Massage 60, not Haircut."
    )
    expect(why([old], haircut)?.message).toBe("None of your packages covers Haircut.")
  })

  it("somebody without any package is told so", () => {
    expect(why([])).toEqual({
      code: "service_not_covered",
      message: "You have no package that covers Massage 60.",
    })
  })

  it("a line covered in part says how far it went", () => {
    expect(why([tenMassages({ available: 0, held_by_this_cart: 2 })], half)).toEqual({
      code: "insufficient_credits",
      message: "10 massages covers 2 of 3.",
    })
    const second = tenMassages({ client_package_id: "second", status: "expired" })
    const first = tenMassages({ available: 0, held_by_this_cart: 2 })
    expect(why([first, second], half)?.message).toBe("Your packages cover 2 of 3.")
  })

  it("a line covered in part says where the rest is", () => {
    const elsewhere = tenMassages({ available: 0, held_by_this_cart: 2, held_elsewhere: 1 })
    expect(why([elsewhere], half)).toEqual({
      code: "insufficient_credits",
      message:
        "10 massages covers 2 of 3. Sessions left in 10 massages are reserved in another cart.",
    })
  })

  it("sessions in another cart are reserved, never exhausted", () => {
    expect(why([tenMassages({ available: 0, held_elsewhere: 1 })])).toEqual({
      code: "credits_held_elsewhere",
      message: "Sessions left in 10 massages are reserved in another cart.",
    })
  })

  it("what packages could pay as soon as somebody asks is not refused", () => {
    expect(why([tenMassages()], { wanted_quantity: 7 })).toBeNull()
    expect(why([tenMassages()], { wanted_quantity: 8 })).toEqual({
      code: "insufficient_credits",
      message: "10 massages covers 7 of 8.",
    })
    const paid = { limited_by_payment: true, open: 2 }
    expect(why([tenMassages(paid)], { wanted_quantity: 2 })).toBeNull()
    expect(why([tenMassages(paid)], { wanted_quantity: 3 })?.message).toBe(
      "10 massages covers 2 of 3."
    )
  })

  it("what other lines of this cart will take is not open to this one", () => {
    expect(why([tenMassages({ available: 1 })], { coverable_quantity: 0 })).toEqual({
      code: "insufficient_credits",
      message: "What is left in 10 massages already pays for other services in this cart.",
    })
  })

  it.each([
    [0, {}, "You chose to pay for Massage 60 without your package."],
    [1, { covered_quantity: 1 }, "You chose to use your package for 1 of 3."],
    [0, { title: undefined }, "You chose to pay for this service without your package."],
    [
      0,
      { package_only: true },
      "Massage 60 can only be booked with a package, and you chose to pay without yours.",
    ],
  ])(
    "what she declined is her choice, and not a lack: %i accepted, %o",
    (accepted, asked, message) => {
      const declined = { wanted_quantity: 3, accepted_quantity: accepted, ...asked }
      expect(why([tenMassages()], declined)).toEqual({ code: "declined", message })
    }
  )

  it("what could not be paid anyhow is not called declined", () => {
    const declined = { accepted_quantity: 0 }
    expect(why([tenMassages({ available: 0 })], declined)?.code).toBe("package_exhausted")
    expect(why([tenMassages()], { ...haircut, ...declined })?.code).toBe("service_not_covered")
  })

  it("taking over is not proposed when it would not be enough", () => {
    const pool = { coverage: [everything(3)], available: 1, held_elsewhere: 1 }
    expect(why([tenMassages(pool)])).toEqual({
      code: "insufficient_credits",
      message: "10 massages has 1 left, this needs 3.",
    })
  })

  it("what other lines of this cart took is not called missing", () => {
    expect(why([tenMassages({ available: 0, held_by_this_cart: 1 })])).toEqual({
      code: "insufficient_credits",
      message: "What is left in 10 massages already pays for other services in this cart.",
    })
  })

  it.each([
    [
      2,
      "60.00",
      "The 2 sessions of 10 massages paid for so far are used. 60.00 more unlocks the next.",
    ],
    [1, undefined, "The session of 10 massages paid for so far is used. Pay the rest to use more."],
    [0, "42.00", "10 massages is not paid for yet. 42.00 more unlocks the next."],
  ])("with %i used sessions, payment unlocks the next", (used_units, next_unlock, message) => {
    const limited = { limited_by_payment: true, used_units, next_unlock }
    expect(why([tenMassages(limited)])).toEqual({ code: "payment_required", message })
    expect(why([tenMassages({ ...limited, available: 0 })])?.code).toBe("payment_required")
  })

  it("a package that ends before the appointment says when", () => {
    const june = new Date("2026-06-09T13:00:00.000Z")
    expect(why([tenMassages()], { service_starts_at: june })).toEqual({
      code: "expires_before_service",
      message: "10 massages ends on 31 May 2026, before the appointment.",
    })
  })

  it("the last valid day is valid until its last instant", () => {
    const asked = { wanted_quantity: 8 }
    const last = new Date(endOf("2026-05-31").getTime() - 1)
    expect(why([tenMassages()], { ...asked, service_starts_at: last })?.code).toBe(
      "insufficient_credits"
    )
    expect(why([tenMassages()], { ...asked, service_starts_at: endOf("2026-05-31") })?.code).toBe(
      "expires_before_service"
    )
    expect(why([tenMassages()], { ...asked, now: endOf("2026-05-31") })?.code).toBe(
      "package_expired"
    )
  })

  it.each([
    ["pending", "package_not_active", "10 massages is not active yet."],
    ["frozen", "package_frozen", "10 massages is paused."],
    ["expired", "package_expired", "10 massages ended on 31 May 2026."],
    ["fully_used", "package_exhausted", "Nothing left in 10 massages."],
    ["cancelled", "package_cancelled", "10 massages was cancelled."],
  ] as const)("a package that is %s says so by its name", (status, code, message) => {
    const available = status === "fully_used" || status === "expired" ? 0 : 7
    expect(why([tenMassages({ status, available })])).toEqual({ code, message })
  })

  it("one service of a package used up is exhausted though the package goes on", () => {
    expect(why([tenMassages({ available: 0 })])?.code).toBe("package_exhausted")
  })

  it("the reason the customer can do most about wins", () => {
    const ladder = [
      tenMassages({ available: 0, held_elsewhere: 1 }),
      tenMassages({ limited_by_payment: true }),
      tenMassages({ expires_at: endOf("2026-05-21") }),
      tenMassages({ coverage: [everything(9)], expires_at: null }),
      tenMassages({ status: "pending" }),
      tenMassages({ status: "frozen" }),
      tenMassages({ status: "expired", available: 0 }),
      tenMassages({ status: "fully_used", available: 0 }),
      tenMassages({ status: "cancelled" }),
    ]
    const asked = { service_starts_at: endOf("2026-05-21") }
    const codes = ladder.map((_, from) => why(ladder.slice(from).reverse(), asked)?.code)
    expect(codes).toEqual([
      "credits_held_elsewhere",
      "payment_required",
      "expires_before_service",
      "insufficient_credits",
      "package_not_active",
      "package_frozen",
      "package_expired",
      "package_exhausted",
      "package_cancelled",
    ])
  })

  it("of two ended packages the later one is remembered", () => {
    const ended = (title: string, expires_on: string) =>
      tenMassages({ title, client_package_id: title, status: "expired", available: 0, expires_on })
    const packages = [ended("Old", "2025-09-30"), ended("New", "2026-04-30")]
    expect(why(packages)?.message).toBe("New ended on 30 Apr 2026.")
    expect(why(packages.reverse())?.message).toBe("New ended on 30 Apr 2026.")
  })
})
