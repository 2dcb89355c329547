import { renderMessage, sampleFacts } from ".."
import { formatsOf } from "../format"
import { packageOf, rendered, SHOP } from "./facts"

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ")

describe("what a message says", () => {
  it.each([
    ["en", "Sunday 30 May 2027"],
    ["en-US", "Sunday, May 30, 2027"],
    ["de", "Sonntag, 30. Mai 2027"],
    ["de-AT", "Sonntag, 30. Mai 2027"],
    ["fr", "dimanche 30 mai 2027"],
    ["hu", "2027. május 30., vasárnap"],
    // A language that nobody has written is told in English.
    ["ja", "Sunday 30 May 2027"],
    ["not a locale", "Sunday 30 May 2027"],
  ])("writes the last day in words for %s", async (locale, day) => {
    const { text, html } = await rendered("expiring", locale)
    expect(text).toContain(day)
    expect(html).toContain(day)
  })

  it.each([
    ["en", "jpy", "45000", "JP¥45,000"],
    ["en", "kwd", "12.5", "KWD 12.500"],
    ["en", "eur", "1234.5", "€1,234.50"],
    ["en", "huf", "45000", "HUF 45,000"],
    ["de", "jpy", "45000", "45.000 ¥"],
    ["de", "kwd", "12.5", "12,500 KWD"],
    ["de", "eur", "1234.5", "1.234,50 €"],
    ["fr", "eur", "1234.5", "1 234,50 €"],
    ["fr", "huf", "45000", "45 000 HUF"],
    ["hu", "huf", "45000", "45 000 Ft"],
    ["hu", "kwd", "12.5", "12,500 KWD"],
    // More digits than a number keeps, and a currency of the shop's own.
    ["de", "eur", "12345678901234567890.12", "12.345.678.901.234.567.890,12 €"],
    ["en", "points", "300", "300 POINTS"],
  ])("writes amounts in %s as %s has them", async (locale, currency_code, amount, written) => {
    const { text } = await rendered("payment_link", locale, { open: { amount, currency_code } })
    expect(plain(text)).toContain(written)
  })

  it("writes amounts in each currency that Node knows", () => {
    for (const code of Intl.supportedValuesOf("currency")) {
      const { amount } = formatsOf("en-GB", "UTC")
      expect(amount({ amount: "1234", currency_code: code.toLowerCase() })).toMatch(/1,234/)
    }
  })

  it.each([
    ["en", 0, "0 of 10 sessions left"],
    ["en", 1, "1 of 10 sessions left"],
    ["de", 2, "2 von 10 Sitzungen übrig"],
    ["fr", 1, "Reste 1 sur 10 séances"],
    ["hu", 7, "Maradt: 7 / 10 alkalom"],
  ])("counts what is left in %s: %s", async (locale, left, written) => {
    const credits = [{ title: "Massage 60", unit_label: "session", left, total: 10 }]
    const { text } = await rendered("issued", locale, { packages: [packageOf({ credits })] })
    expect(text).toContain(written)
  })

  it("tells once of packages that are alike", async () => {
    const three = Array.from({ length: 3 }, () => packageOf({ title: "Ten massages" }))
    const { text } = await rendered("issued", "en", {
      packages: [...three, packageOf({ title: "Five facials" })],
    })
    expect(text).toContain("3 × “Ten massages”")
    expect(text).toContain("\nFive facials")
    expect(text.match(/sessions left/g)).toHaveLength(2)
  })

  it.each([
    ["en", 1, "1 session left"],
    ["en", 2, "2 sessions left"],
    ["de", 1, "noch 1 Sitzung in"],
    ["de", 2, "noch 2 Sitzungen in"],
    // French counts none as one.
    ["fr", 1, "1 séance sur"],
    ["fr", 2, "2 séances sur"],
    ["hu", 2, "még 2 alkalom"],
  ])("bends its words in %s for %s", async (locale, left, written) => {
    const credits = [{ title: "Massage 60", unit_label: "session", left, total: 10 }]
    const { text } = await rendered("low", locale, { packages: [packageOf({ credits })] })
    expect(text).toContain(written)
  })

  it("calls units as the merchant does where he has a word of his own", async () => {
    const credits = [
      { title: "Court", unit_label: "hour", left: 1, total: 20 },
      { title: "Coach", unit_label: "session", left: 4, total: 5 },
    ]
    const packages = [packageOf({ title: "Tennis", credits })]
    const { subject, text } = await rendered("low", "en", { packages })
    expect(subject).toBe("1 × hour left of “Tennis: Court”")
    expect(text).toContain("Court – 1 of 20 left (hour)\nCoach – 4 of 5 sessions left")
  })

  it.each([
    [7, "7 days left"],
    [1, "1 day left"],
    [0, "Last day today"],
  ])("says that %s days are left", async (days_left, written) => {
    const { text } = await rendered("expiring", "en", { packages: [packageOf({ days_left })] })
    expect(text).toContain(written)
  })

  it("says nothing of a balance that is settled", async () => {
    const { text } = await rendered("payment_recorded", "en", {
      open: { amount: "0.00", currency_code: "eur" },
    })
    expect(text).toContain("Everything is paid.")
    expect(text).not.toContain("open")
  })

  it("tells each side of a move what became of it", async () => {
    const gone = await rendered("moved", "en", { to_reader: false, other_name: null })
    expect(gone.subject).toBe("“10 × Massage 60” has left your account")
    expect(gone.text).not.toContain("sessions left")
    const come = await rendered("moved", "en", { to_reader: true, other_name: null })
    expect(come.text).toContain("was moved to your account. You")
  })
})

describe("a shop that says it its own way", () => {
  const facts = sampleFacts("low", SHOP)

  it("replaces a text in one language and leaves the others", async () => {
    const texts = { de: { "low.subject": { one: "Nur noch {{units}}!", other: "Fast leer" } } }
    expect((await renderMessage("low", "de-CH", facts, { texts })).subject).toBe(
      "Nur noch 1 Sitzung!"
    )
    expect((await renderMessage("low", "en", facts, { texts })).subject).toContain("1 session left")
  })

  it("speaks a language of its own, and English where it has no word for it", async () => {
    const texts = { nl: { "greeting.named": "Dag {{name}}," } }
    const { text, html } = await renderMessage("low", "nl", facts, { texts })
    expect(text).toContain("Dag Anna Schmidt,\n\nYou have 1 session left")
    expect(html).toContain('lang="nl"')
  })

  it("replaces a whole message, or a part of it", async () => {
    const { subject, html, text } = await renderMessage("low", "en", facts, {
      templates: {
        low: ({ written, facts: { packages } }) => ({
          subject: `${written.shop_name} misses you`,
          html: `<p>${packages.length} package</p>`,
        }),
      },
    })
    expect([subject, html]).toEqual(["Studio Elbe misses you", "<p>1 package</p>"])
    expect(text).toContain("You have 1 session left")
  })

  it("names templates that lie at its provider, and gets what they are filled with", async () => {
    const provider_templates = { low: { de: "d-1", en: "d-2" }, issued: "d-3" }
    const named = async (locale: string) =>
      (await renderMessage("low", locale, facts, { provider_templates })).template
    expect([await named("de-AT"), await named("en"), await named("fr")]).toEqual([
      "d-1",
      "d-2",
      "d-2",
    ])
    const { template, data } = await renderMessage("expired", "en", facts, { provider_templates })
    expect(template).toBeNull()
    expect(data).toMatchObject({
      shop_name: "Studio Elbe",
      packages: [{ title: "10 × Massage 60" }],
    })
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })
})
