import {
  ALWAYS_SENT,
  isReminder,
  isToStaff,
  MESSAGE_KINDS,
  MESSAGE_TEXT_KEYS,
} from "../../domain/message"
import { MESSAGE_LANGUAGES } from ".."
import { smsParts } from "../sms"
import { languageOf } from "../words"
import { NO_LINKS, packageOf, rendered } from "./facts"

const EVERY = MESSAGE_LANGUAGES.flatMap((language) =>
  MESSAGE_KINDS.map((kind) => [kind, language] as const)
)
const HOLES = /\{\{|\bnull\b|\bundefined\b|\bNaN\b|\[object|“”|„”|„“|«\s*»/
const EMPTY_PARAGRAPH = /<(p|h1|td|a)\b[^>]*>\s*<\/\1>/

describe("every message", () => {
  it.each(EVERY)("%s is complete in %s", async (kind, language) => {
    const { subject, html, text, sms } = await rendered(kind, language)
    for (const part of [subject, html, text, sms]) expect(part).not.toMatch(HOLES)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).toContain(`lang="${language}"`)
    expect(html).not.toMatch(EMPTY_PARAGRAPH)
    expect(text).not.toMatch(/\n{3}|:\s*$/m)
    expect(text).toContain("Studio Elbe")
    expect(smsParts(sms)).toBeLessThanOrEqual(2)
  })

  it.each(EVERY)("%s in %s does without what is not known", async (kind, language) => {
    const bare = { title: "10 massages", credits: [], last_day: null, days_left: null, terms: null }
    const all = { customer_name: null, packages: [bare], links: NO_LINKS }
    for (const change of [all, { ...all, packages: [] }]) {
      const { subject, html, text, sms } = await rendered(kind, language, change)
      for (const part of [subject, html, text, sms]) expect(part).not.toMatch(HOLES)
      expect(html).not.toMatch(EMPTY_PARAGRAPH)
      expect(html).not.toContain("href")
      expect(text).not.toMatch(/\n{3}|:\s*$/m)
      expect(subject).not.toMatch(/\b0\b|\(\)/)
    }
  })

  it.each(MESSAGE_LANGUAGES)("says something of its own in %s", async (language) => {
    const messages = await Promise.all(MESSAGE_KINDS.map((kind) => rendered(kind, language)))
    expect(new Set(messages.map(({ subject }) => subject)).size).toBe(MESSAGE_KINDS.length)
    expect(new Set(messages.map(({ data }) => data.lead)).size).toBe(MESSAGE_KINDS.length)
  })

  it.each(["de", "fr", "hu"])("is written in %s, word by word", (language) => {
    const [english, other] = [languageOf("en"), languageOf(language)]
    // A French e-mail is an e-mail, and a sign stays a sign.
    const alike = MESSAGE_TEXT_KEYS.filter(
      (key) => JSON.stringify(english.textOf(key)) === JSON.stringify(other.textOf(key))
    )
    expect(alike.filter((key) => !["units.own", "sms", "package.quoted"].includes(key))).toEqual([])
  })

  it.each(MESSAGE_LANGUAGES)("has the blanks of its English text in %s", (language) => {
    const blanks = (locale: string, key: (typeof MESSAGE_TEXT_KEYS)[number]) => {
      const text = languageOf(locale).textOf(key)
      const { other } = typeof text === "string" ? { other: text } : text
      return [...other.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    }
    for (const key of MESSAGE_TEXT_KEYS) {
      expect([key, blanks(language, key)]).toEqual([key, blanks("en", key)])
    }
  })

  it("can be ended by a link only where it reminds, and greets nobody where it is for the staff", async () => {
    for (const kind of MESSAGE_KINDS) {
      const { html, text, data } = await rendered(kind, "en")
      expect([kind, html.includes("/unsubscribe")]).toEqual([kind, isReminder(kind)])
      expect([kind, text.includes("/unsubscribe")]).toEqual([kind, isReminder(kind)])
      expect([kind, data.greeting === null]).toEqual([kind, isToStaff(kind)])
    }
    expect(ALWAYS_SENT.filter(isReminder)).toEqual([])
  })

  it("tells of all packages of an order in one", async () => {
    const packages = [packageOf(), packageOf({ title: "5 facials" }), packageOf({ title: "Sauna" })]
    const { subject, html, text } = await rendered("issued", "en", { packages })
    expect(subject).toBe("Your 3 packages are ready to use")
    for (const { title } of packages) {
      expect(html).toContain(title)
      expect(text).toContain(title)
    }
    // They were sold under the same terms, which are said once.
    expect(text.match(/Cancel at least 24 hours/g)).toHaveLength(1)
  })

  it("says whose terms they are where those of an order differ", async () => {
    const terms = {
      cancel_window_hours: 1,
      no_show: "restores",
      starts_at_first_use: true,
    } as const
    const packages = [packageOf(), packageOf({ title: "5 facials", terms, last_day: null })]
    const { text } = await rendered("issued", "en", { packages })
    expect(text).toContain("10 × Massage 60: Cancel at least 24 hours before")
    expect(text).toContain("5 facials: Cancel at least 1 hour before")
    expect(text).toContain("Its validity begins with the first use")
  })
})
