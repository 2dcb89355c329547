import { REFUSALS } from "../../src/domain/refusals"
import {
  asked,
  asksFor,
  blanksOf,
  fromTheStart,
  languages,
  loadedLater,
  screens,
  usesIn,
  waitsForItsLanguage,
  waysIn,
  wordsIn,
} from "./messages"

const uses = screens().flatMap((file) => usesIn(file))
const [, english] = languages.find(([language]) => language === "en") ?? []
const keysOf = (messages = english) => [...(messages?.keys() ?? [])]

// What a shop's people never read: words of programs and of accounting, ui.md "Words on screen".
const FORBIDDEN: Record<string, RegExp> = {
  en: /\b(?:units?|redemptions?|redeem\w*|forfeit\w*|service credits?|client packages?|holds?|externals?|complimentary)\b/i,
  de: /\b(?:einheit(?:en)?|einlösung(?:en)?|einlösen|eingelöst\p{L}*|verfall\p{L}*|servicegutschrift\p{L}*|kundenpaket\p{L}*|extern\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:unités?|rachats?|rédemptions?|déchéances?|crédits? de services?|externes?|forfaits? clients?)(?!\p{L})/iu,
  hu: /(?<!\p{L})(?:egység\p{L}*|bevált\p{L}*|elkoboz\p{L}*|szolgáltatási jóváírás\p{L}*|ügyfélcsomag\p{L}*|külső)(?!\p{L})/iu,
}

// What only a customer's cart is told, and what Medusa's own page of users shows.
const ELSEWHERE = new Set([
  "sign_in_required",
  "cart_not_yours",
  "cart_completed",
  "package_required",
  "once_per_customer",
  "only_one_allowed",
  "declined",
  "not_coverable",
  "store_credit_applied",
  "last_owner",
])

describe("what the admin says", () => {
  it("is said in English, German, French and Hungarian", () => {
    expect(languages.map(([language]) => language)).toEqual(["en", "de", "fr", "hu"])
    expect(keysOf()).toContain("common.status.active")
  })

  it("is there in English from the start, in other languages when somebody reads them", () => {
    const start = new Map(fromTheStart)
    const ofTheMenu = keysOf().filter((key) => key.startsWith("menu."))
    expect([...start.keys()].sort()).toEqual(languages.map(([language]) => language).sort())
    expect([...loadedLater, "en"].sort()).toEqual([...start.keys()].sort())
    expect(keysOf(start.get("en"))).toEqual(keysOf())
    // Medusa's sidebar does not wait for a part of the bundle.
    for (const language of loadedLater) expect(keysOf(start.get(language))).toEqual(ofTheMenu)
  })

  it("waits, wherever Medusa comes in, for the language of whoever reads it", () => {
    expect(waysIn().length).toBeGreaterThan(10)
    expect(waysIn().filter((file) => !waitsForItsLanguage(file))).toEqual([])
  })

  it.each(languages)("has every message in %s", (_language, messages) => {
    expect(keysOf(messages).sort()).toEqual(keysOf().sort())
    expect([...messages].filter(([, message]) => !message.trim())).toEqual([])
  })

  it.each(languages)("fills in the same in %s", (_language, messages) => {
    // "1 session" may or may not be written with a number.
    const blanks = (key: string, message: string) =>
      blanksOf(message).filter((name) => !(key.endsWith("_one") && name === "count"))
    const different = [...messages].filter(
      ([key, message]) =>
        String(blanks(key, message)) !== String(blanks(key, english?.get(key) ?? ""))
    )
    expect(different).toEqual([])
  })

  it.each(languages)("has a singular and a plural in %s where it counts", (_language, messages) => {
    const counted = keysOf(messages).filter((key) => asked(key) !== key)
    const alone = counted.filter((key) => {
      const forms = ["one", "other"].map((form) => `${asked(key)}_${form}`)
      return forms.some((form) => !messages.has(form)) || messages.has(asked(key))
    })
    expect(alone).toEqual([])
  })

  it("knows every message that a screen asks for", () => {
    const missing = uses.filter((use) => !keysOf().some((key) => asksFor(use, key)))
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })

  it("carries no message that no screen asks for", () => {
    expect(keysOf().filter((key) => !uses.some((use) => asksFor(use, key)))).toEqual([])
  })

  it("leaves no blank unfilled", () => {
    const unfilled = uses.flatMap((use) => {
      if (use.key.includes("*") || use.filled === null) return []
      const wanted = keysOf()
        .filter((key) => asksFor(use, key))
        .flatMap((key) => [
          ...blanksOf(english?.get(key) ?? ""),
          // Without a count there is neither a singular nor a plural.
          ...(asked(key) === key ? [] : ["count"]),
        ])
      const open = wanted.filter((name) => !use.filled?.includes(name))
      return open.length ? [`${use.file}: ${use.key} without ${[...new Set(open)].join(", ")}`] : []
    })
    expect(unfilled).toEqual([])
  })

  it.each(languages)("explains every refusal of the back office in %s", (_language, messages) => {
    const explained = keysOf(messages).filter((key) => key.startsWith("refusals."))
    expect(explained.sort()).toEqual(
      Object.keys(REFUSALS)
        .filter((code) => !ELSEWHERE.has(code))
        .map((code) => `refusals.${code}`)
        .sort()
    )
  })

  it.each(languages)("uses the words of a salon in %s", (language, messages) => {
    const forbidden = FORBIDDEN[language]
    expect(forbidden).toBeDefined()
    expect([...messages].filter(([, message]) => forbidden?.test(message))).toEqual([])
  })

  it("refuses in the words of a salon, too", () => {
    expect(Object.values(REFUSALS).filter((sentence) => FORBIDDEN.en?.test(sentence))).toEqual([])
  })

  it("puts no word on screen past its messages", () => {
    expect(screens().flatMap((file) => wordsIn(file))).toEqual([])
  })
})

describe("the reading of screens", () => {
  const read = (line: string) =>
    usesIn("admin/example.tsx", line).map(({ key, filled }) => [key, filled])

  it.each([
    [`t("common.save")`, [["common.save", []]]],
    [`t("common.remaining", { left, total: 3 })`, [["common.remaining", ["left", "total"]]]],
    [`t("common.remaining", counts)`, [["common.remaining", null]]],
    ["t(`common.status.${status}`)", [["common.status.*", []]]],
    [
      `t(a ? "common.back" : "common.save")`,
      [
        ["common.back", null],
        ["common.save", null],
      ],
    ],
    [`const config = { zone: "common.side" }`, []],
    [`const file = "common.status.active"`, [["common.status.active", null]]],
  ])("finds in %s what it asks for", (line, found) => {
    expect(read(line)).toEqual(found)
  })

  it.each([
    ["<Text>Packages</Text>", 1],
    [`<Text>{"Packages"}</Text>`, 1],
    [`<Input aria-label="Reason" />`, 1],
    [`<Text className="text-small">{t("common.back")} · 3</Text>`, 0],
  ])("counts the words in %s", (line, count) => {
    expect(wordsIn("admin/example.tsx", line)).toHaveLength(count)
  })

  it.each([
    ["export default translated(PackagesPage)", true],
    ["export default PackagesPage", false],
    ["export default memo(PackagesPage)", false],
  ])("sees in %s whether a screen waits: %s", (line, waits) => {
    expect(waitsForItsLanguage("admin/routes/example/page.tsx", line)).toBe(waits)
  })

  it.each([
    ["en", "One redemption left"],
    ["en", "A hold until 14:05"],
    ["de", "3 Einheiten wurden eingelöst"],
    ["fr", "2 unités"],
    ["hu", "3 egység"],
  ])("minds what a salon does not say in %s: %s", (language, message) => {
    expect(FORBIDDEN[language]?.test(message)).toBe(true)
  })
})
