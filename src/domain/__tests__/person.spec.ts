import fc from "fast-check"
import { ERASED, erasedJson, patternOf, saysAny, tracesOf, withoutOthers } from "../person"

const zoe = {
  first_name: "Zoë",
  last_name: "Quixwater",
  emails: ["Zoe.Q+elbe@example.com"],
  phones: ["+49 151 998877"],
}
const traces = tracesOf(zoe)
const saysHer = saysAny(traces)

describe("the words that say who somebody is", () => {
  it.each([
    "Call Zoë Quixwater",
    "QUIXWATER ZOË",
    "Quixwater, Zoë is late",
    "to zoe.q+elbe@example.com",
    "+49 151 998877 (mobile)",
  ])("are found in %s", (text) => {
    expect(saysHer(text)).toBe(true)
  })

  it.each(["Zoë", "zoeXq+elbe@example.com", "Massage 60", "49 151"])(
    "are not found in %s, which is many people's or nobody's",
    (text) => {
      expect(saysHer(text)).toBe(false)
    }
  )

  it.each([
    ["eva@gmail.com", "neva@gmail.com"],
    ["eva@gmail.com", "anna.eva@gmail.com"],
    ["eva@gmail.com", "eva@gmail.com.au"],
    ["eva@gmail.com", "eva@gmail.computer"],
  ])("are not %s in %s, which is somebody else's", (email, text) => {
    expect(saysAny(tracesOf({ emails: [email] }))(`to ${text}, please`)).toBe(false)
    expect(saysAny(tracesOf({ emails: [email] }))(`to ${email}, please.`)).toBe(true)
  })

  it.each([
    ["Joann Leeson", false],
    ["Ann Lee-Miller", false],
    ["for Ann Lee.", true],
    ["(Ann Lee)", true],
  ])("tell Ann Lee from others in %s", (text, isHer) => {
    expect(saysAny(tracesOf({ first_name: "Ann", last_name: "Lee" }))(text)).toBe(isHer)
  })

  it.each(["00000", "12345", "0000000000"])("are not the number %s, which is nobody's", (phone) => {
    expect(tracesOf({ phones: [phone] })).toEqual([])
  })

  it("are found where JSON writes them in another way", () => {
    const quoted = tracesOf({ first_name: 'Zoë "Zed"', last_name: "Q" })
    expect(saysAny(quoted)(JSON.stringify({ name: 'Zoë "Zed" Q' }))).toBe(true)
  })

  it("are none where nothing is known, and nothing is found then", () => {
    expect(patternOf(tracesOf({ first_name: "Zoë", emails: [null, ""] }))).toBeNull()
    expect(saysAny([])("anything")).toBe(false)
  })

  it("are found whatever signs they are written with", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), fc.string({ minLength: 3 }), (first, last) => {
        const [one, two] = [`a${first.trim()}`, `b${last.trim()}`]
        const name = `${one} ${two}`
        expect(saysAny(tracesOf({ first_name: one, last_name: two }))(`to ${name}.`)).toBe(true)
      })
    )
  })
})

describe("stored JSON without a person", () => {
  const hers = { customer_id: "cus_zoe", is_hers: true, saysHer }
  const others = { ...hers, is_hers: false }

  it("says no name, address or note of hers, and decides as before", () => {
    const plan = {
      package: { customer_id: "cus_zoe", customer_name: "Zoë", title: "10 for Zoë Quixwater" },
      order: { id: "order_1", total: "450", address: { country_code: "de", city: "Hamburg" } },
      payment: { amount: "450", method: "cash", reference: "R 1" },
      note: "likes tea",
      use: null,
    }
    expect(erasedJson(plan, hers)).toEqual({
      package: { customer_id: "cus_zoe", customer_name: null, title: ERASED },
      order: { id: "order_1", total: "450", address: { country_code: "de", city: null } },
      payment: { amount: "450", method: "cash", reference: null },
      note: null,
      use: null,
    })
  })

  it("keeps the name of whom a package came from or went to", () => {
    const move = { from: { id: "cus_ben", name: "Ben" }, to: { id: "cus_zoe", name: "Zoë" } }
    const after = { ...move, to: { id: "cus_zoe", name: null } }
    expect(erasedJson(move, hers)).toEqual(after)
    expect(erasedJson(move, others)).toEqual(after)
  })

  it("keeps who else has asked for the same", () => {
    const asked = [
      { actor_type: "user", actor_id: "user_1", actor_name: "Mia" },
      { actor_type: "customer", actor_id: "cus_zoe", actor_name: "Zoë" },
    ]
    expect(erasedJson({ asked }, hers)).toEqual({
      asked: [asked[0], { ...asked[1], actor_name: null }],
    })
  })

  it("is all of another's, but for words that name her", () => {
    const said = { note: "with Zoë Quixwater", reference: "R 2", title: "10 massages" }
    expect(erasedJson(said, others)).toEqual({ ...said, note: null })
  })

  it("says the same when it is erased again, and keeps its shape and its numbers", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = erasedJson(value, hers)
        expect(erasedJson(once, hers)).toEqual(once)
      })
    )
  })

  it("tells her of her moves without the other's name", () => {
    const move = { from: { id: "cus_ben", name: "Ben" }, to: { id: "cus_zoe", name: "Zoë" }, n: 1 }
    expect(withoutOthers(move, "cus_zoe")).toEqual({ ...move, from: { id: "cus_ben", name: null } })
    expect(withoutOthers(null, "cus_zoe")).toBeNull()
  })
})
