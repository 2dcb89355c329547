import { MESSAGE_KINDS, type ChannelPreference, type MessageKind } from "../message"
import {
  becameLow,
  filledLink,
  isConfirmed,
  isLow,
  localeOf,
  noLongerTrue,
  notOnWay,
  retryAt,
  TELLING,
  type MessageSettings,
  type SkipReason,
  type ToldPackage,
} from "../telling"

const NOON = new Date("2027-01-01T12:00:00Z")

const sold = (some: Partial<ToldPackage> = {}): ToldPackage => ({
  id: "cpkg_1",
  customer_id: "cus_anna",
  status: "active",
  will_pause: false,
  open_amount: 0,
  attention_code: null,
  expiry_version: 1,
  left: new Map([["svcr_1", 1]]),
  ...some,
})

describe("telling", () => {
  it("gives every kind a time in which it is worth telling", () => {
    for (const kind of MESSAGE_KINDS) expect(TELLING[kind].lasts).toBeGreaterThan(0)
  })

  it.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 120],
    [5, 720],
  ])("tries again what has failed %i times after %i minutes", (attempts, minutes) => {
    expect(retryAt(attempts, NOON)?.getTime()).toBe(NOON.getTime() + minutes * 60_000)
  })

  it("gives up after the sixth attempt", () => {
    expect(retryAt(6, NOON)).toBeNull()
  })

  it.each([
    ["sold", { source: "sale" }, true],
    ["bought online", { source: "order" }, true],
    ["given for free", { source: "complimentary" }, true],
    ["moved in", { source: "migrated" }, false],
    ["moved in and ticked", { source: "migrated", notify: true }, true],
    ["one of many", { source: "complimentary", batch_id: "cbat_1" }, false],
    ["one of many, ticked", { source: "complimentary", batch_id: "cbat_1", notify: true }, true],
    ["sold quietly", { source: "sale", notify: false }, false],
  ] as const)("confirms what was %s: %o", (_, given, confirmed) => {
    expect(isConfirmed(given)).toBe(confirmed)
  })

  it.each([
    [3, 1, 0, true],
    [3, 0, 1, true],
    [3, 2, 0, false],
    [2, 1, 0, false],
    [10, 0, 0, false],
  ])("of %i with %i left and %i held: low is %s", (granted, available, held, low) => {
    expect(isLow({ granted, available, held })).toBe(low)
  })

  it("calls a credit low when it comes to its last unit, and not when one comes back", () => {
    const at = (available: number) => ({ granted: 10, available, held: 0 })
    expect(becameLow(at(2), at(1))).toBe(true)
    expect(becameLow(at(3), at(1))).toBe(true)
    expect(becameLow(at(0), at(1))).toBe(false)
    expect(becameLow(at(1), at(1))).toBe(false)
  })

  const versions = { versions: { cpkg_1: 1 } }
  it.each<[MessageKind, Partial<ToldPackage>, object, SkipReason | null]>([
    ["issued", {}, {}, null],
    ["issued", { status: "cancelled" }, {}, "package_cancelled"],
    ["payment_link", { open_amount: 5 }, {}, null],
    ["payment_link", {}, {}, "changed_meanwhile"],
    ["low", {}, { service_credit_id: "svcr_1" }, null],
    [
      "low",
      { left: new Map([["svcr_1", 2]]) },
      { service_credit_id: "svcr_1" },
      "changed_meanwhile",
    ],
    ["low", { status: "frozen" }, { service_credit_id: "svcr_1" }, "package_frozen"],
    ["expiring", {}, versions, null],
    ["expiring", { expiry_version: 2 }, versions, "changed_meanwhile"],
    ["expiring", { status: "fully_used" }, versions, "package_used_up"],
    ["expired", { status: "expired" }, {}, null],
    ["expired", {}, {}, "changed_meanwhile"],
    ["used_up", { status: "fully_used" }, {}, null],
    ["used_up", {}, {}, "changed_meanwhile"],
    ["frozen", { will_pause: true }, {}, null],
    ["frozen", {}, {}, "changed_meanwhile"],
    ["unfrozen", { status: "expired" }, {}, "package_expired"],
    ["moved", { customer_id: "cus_ben" }, {}, "changed_meanwhile"],
    ["cancelled", { status: "cancelled" }, {}, null],
    ["attention", { attention_code: "service_deleted" }, { code: "service_deleted" }, null],
    [
      "attention",
      { attention_code: "service_deleted", customer_id: "cus_ben" },
      { code: "service_deleted" },
      null,
    ],
    ["attention", {}, { code: "service_deleted" }, "changed_meanwhile"],
  ])("looks once more whether %s is true of %o", (kind, some, details, reason) => {
    expect(noLongerTrue(kind, "cus_anna", sold(some), { ...details })).toBe(reason)
  })

  const off: MessageSettings = { frozen: { email: false }, issued: { email: false } }
  it.each<
    [MessageKind, "email" | "sms", MessageSettings, ChannelPreference | null, SkipReason | null]
  >([
    ["frozen", "email", {}, null, null],
    ["frozen", "sms", {}, null, "turned_off"],
    ["frozen", "email", off, null, "turned_off"],
    ["frozen", "email", {}, "none", "not_wanted"],
    ["frozen", "sms", {}, "both", null],
    ["frozen", "sms", {}, "sms", null],
    ["frozen", "email", {}, "sms", "not_wanted"],
    ["frozen", "sms", off, "sms", "turned_off"],
    ["frozen", "email", off, "both", "turned_off"],
    ["frozen", "sms", off, "both", "turned_off"],
    ["issued", "email", off, "none", null],
  ])("tells %s by %s as %o and the wish %s have it", (kind, way, settings, wish, reason) => {
    expect(notOnWay(kind, way, settings, wish)).toBe(reason)
  })

  it.each([
    [{ order: "de-AT", customer_metadata: { locale: "fr" }, shop: "hu" }, "de-AT"],
    [{ order: null, customer_metadata: { locale: "fr_CA" }, shop: "hu" }, "fr-CA"],
    [{ order: null, customer_metadata: { locale: 7 }, shop: "hu" }, "hu"],
    [{ customer_metadata: { locale: "<script>" } }, "en"],
    [{}, "en"],
  ])("writes to %o in %s", (facts, locale) => {
    expect(localeOf(facts)).toBe(locale)
  })

  it("fills the blanks of an address, and leaves none of which a part is not known", () => {
    const blanks = { package_id: "cpkg 1", order_id: null }
    expect(filledLink("https://a.example/{package_id}", blanks)).toBe("https://a.example/cpkg%201")
    expect(filledLink("https://a.example/{order_id}", blanks)).toBeNull()
    expect(filledLink(undefined, blanks)).toBeNull()
  })
})
