import fc from "fast-check"
import { MESSAGE_KINDS } from "../../domain/message"
import { MESSAGE_LANGUAGES } from ".."
import { smsParts } from "../sms"
import { packageOf, rendered } from "./facts"

const NASTY = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</style><b>bold</b>`,
  `{{lead}} {{shop}} $& $1`,
  `&lt;b&gt; &amp;`,
  `Eve\r\nBcc: all@example.com`,
  `\u202Egnp.exe`,
  `\u0000\u2028`,
  `';--`,
]
const name = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.tuple(fc.constantFrom(...NASTY), fc.string({ unit: "binary" })).map((two) => two.join(""))
)
const kind = fc.constantFrom(...MESSAGE_KINDS)
const language = fc.constantFrom(...MESSAGE_LANGUAGES)

// How much room is filled up after the preview depends on its length.
const withoutPreview = (html: string) =>
  html.replace(/<!--.*?-->/gs, "").replace(/<div style="display:none.*?<body/s, "<body")

/** The tags of a mail, names and order: what a name cannot add to. */
const tagsOf = (html: string) =>
  [...withoutPreview(html).matchAll(/<\/?([a-z][\w:-]*)/gi)].map(([, tag]) => tag).join(" ")
const attributesOf = (html: string) => [...html.matchAll(/\son\w+\s*=|javascript:/gi)].length

describe("a name that means harm", () => {
  it("adds no tag, no attribute and no line to a message", async () => {
    await fc.assert(
      fc.asyncProperty(kind, language, name, name, name, async (kind, language, a, b, c) => {
        const credits = [
          { title: c, unit_label: c, left: 3, total: 5 },
          { title: "Sauna", unit_label: "session", left: 1, total: 2 },
        ]
        const calm = {
          customer_name: "Ann",
          shop_name: "Elbe",
          packages: [
            packageOf({
              title: "P",
              credits: [{ title: "C", unit_label: "u", left: 3, total: 5 }, credits[1]!],
            }),
          ],
        }
        const wild = {
          customer_name: `A${a}`,
          shop_name: `E${b}`,
          packages: [
            packageOf({
              title: `P${c}`,
              credits: credits.map((one) => ({ ...one, title: `C${one.title}` })),
            }),
          ],
        }
        const [quiet, message] = await Promise.all([
          rendered(kind, language, calm),
          rendered(kind, language, wild),
        ])
        expect(tagsOf(message.html)).toBe(tagsOf(quiet.html))
        expect(attributesOf(message.html.replace(/>[^<]*</g, "><"))).toBe(0)
        expect(message.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u)
        expect(smsParts(message.sms)).toBeLessThanOrEqual(2)
      }),
      { numRuns: 150 }
    )
  })

  it("leads nowhere that is no address of the web, of a mail or of a telephone", async () => {
    const bad = [
      "javascript:alert(1)",
      "data:text/html,x",
      " JaVaScRiPt:x",
      "ftp://x",
      "https://x y",
      "",
    ]
    for (const booking of bad) {
      const links = {
        booking,
        account: "tel:+4940123",
        buy_again: null,
        payment: null,
        unsubscribe: null,
        admin: null,
      }
      const { html, text } = await rendered("issued", "en", { links })
      expect(html).not.toMatch(/javascript|data:text|ftp:|x y/i)
      expect(html).toContain('href="tel:+4940123"')
      expect(text).not.toMatch(/Book an appointment/)
    }
  })

  it("is not filled in again when it looks like a blank", async () => {
    const { text } = await rendered("issued", "en", { customer_name: "{{shop}} $&" })
    expect(text).toContain("Hello {{shop}} $&,")
  })

  it("keeps to itself where it runs from right to left", async () => {
    const { subject, html } = await rendered("issued", "de", {
      packages: [packageOf({ title: "حزمة التدليك" })],
    })
    expect(subject).toBe("„\u2068حزمة التدليك\u2069“ ist bereit")
    expect(html).toMatch(/<p[^>]*dir="auto"[^>]*>حزمة التدليك<\/p>/)
  })
})
