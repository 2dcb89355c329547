import { historySentence } from "../../admin/components/history/history-sentence"
import { changeOf } from "../../admin/components/history/session-change"
import { languages } from "../structure/messages"

const sayIn = (language: string) => {
  const messages = new Map(languages).get(language)
  return (key: string, values: Record<string, string> = {}): string => {
    const message = messages?.get(key) ?? `no message ${key}`
    return message.replaceAll(
      /\{\{(\w+)\}\}/g,
      (_blank, name: string) => values[name] ?? `no ${name}`
    )
  }
}
const plain = {
  day: (day: string) => `<${day}>`,
  appointment: (instant: string) => `at ${instant}`,
  money: (amount: number, code: string) => `${amount} ${code}`,
}
const nothing = { label: "As the server says", to: null, reason: null, details: null }
type Entry = {
  kind: string
  to?: string
  reason?: string
  details?: Record<string, unknown>
}
const read = (entry: Entry, lang = "en") =>
  historySentence({ ...nothing, ...entry }, sayIn(lang), plain)

describe("a line of history", () => {
  it("repeats the reason of a correction word for word", () => {
    const entry = { kind: "correct", reason: "forgot to log 12 May" }
    expect(read(entry)).toBe("Correction: forgot to log 12 May")
    expect(read(entry, "de")).toBe("Korrektur: forgot to log 12 May")
  })

  it("writes the times between which an appointment was moved in the language of who reads", () => {
    const details = { from: "2026-06-10T13:00:00.000Z", to: "2026-06-12T08:30:00.000Z" }
    expect(read({ kind: "move", details }, "de")).toBe(
      "Termin verlegt von at 2026-06-10T13:00:00.000Z auf at 2026-06-12T08:30:00.000Z"
    )
  })

  it("says which way a correction went that has no reason", () => {
    expect(read({ kind: "correct", to: "redeemed" })).toBe("Correction: marked as used")
    expect(read({ kind: "correct", to: "available" })).toBe("Correction: given back")
  })

  it("knows a booking that a correction gave back", () => {
    const entry = { kind: "restore", reason: "she came twice", details: { delta: 1 } }
    expect(read(entry)).toBe("Correction: she came twice")
    expect(read({ kind: "restore", details: {} })).toBe("Given back")
  })

  it("tells a no-show from a late cancel", () => {
    expect(read({ kind: "forfeit", details: { counted: 1 } })).toBe("No-show, counted as used")
    expect(read({ kind: "forfeit", details: { counted: 0 } })).toBe("Late cancel, counted as used")
    expect(read({ kind: "restore", details: { given_back: 1 } })).toBe("No-show, given back")
    expect(read({ kind: "restore", details: { attended: true } })).toBe("No-show taken back")
  })

  it("writes days the way its reader does", () => {
    const details = { from: "2026-05-31", to: "2026-06-30" }
    expect(read({ kind: "expiry", details })).toBe(
      "Expiry changed from <2026-05-31> to <2026-06-30>"
    )
    expect(read({ kind: "expiry", details: { ...details, to: null } })).toBe(
      "Expiry removed, it was <2026-05-31>"
    )
    expect(read({ kind: "freeze", details: { until: "2026-07-01" } })).toBe(
      "Package paused until <2026-07-01>"
    )
  })

  it("writes amounts the way its reader does", () => {
    const details = { amount: "1200.50 EUR", method: "cash" }
    expect(read({ kind: "payment", details })).toBe("Payment recorded: 1200.5 eur")
    expect(read({ kind: "refund", details: { amount: "500 JPY" } })).toBe("Refunded: 500 jpy")
  })

  it("names who gave a package to whom", () => {
    const details = { from: { id: "c1", name: "Anna" }, to: { id: "c2", name: "Ben" } }
    expect(read({ kind: "assign", details })).toBe("Moved from Anna to Ben")
    expect(read({ kind: "assign" })).toBe("Moved to another customer")
  })

  it("is what the server says where nobody has translated its kind", () => {
    expect(read({ kind: "something_new" }, "hu")).toBe("As the server says")
    expect(read({ kind: "payment", details: { amount: "a lot" } })).toBe("As the server says")
  })
})

describe("what a line of history did to the sessions that are left", () => {
  it.each([
    [null, "available", "+10"],
    ["available", "redeemed", "−10"],
    ["redeemed", "available", "+10"],
    ["available", "held", "−10"],
    ["held", "redeemed", ""],
    ["redeemed", "forfeited", ""],
  ])("counts %s → %s as %p", (from, to, change) => {
    expect(changeOf({ units: 10, from, to })).toBe(change)
  })

  it("is nothing where no session moved", () => {
    expect(changeOf({ units: null, from: null, to: null })).toBe("")
  })
})
