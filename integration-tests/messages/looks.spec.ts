import { mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import AxeBuilder from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"
import { MESSAGE_KINDS, type MessageFacts } from "../../src/domain/message"
import { MESSAGE_LANGUAGES, renderMessage, sampleFacts } from "../../src/messages"
import { openBrowser } from "../support/browser"
import { overhang } from "../support/screens/looks"

const SHOP = {
  shop_name: "Studio Elbe",
  zone: "Europe/Berlin",
  currency_code: "eur",
  url: "https://elbe.example",
}
const ALBUM = process.env.SCREENSHOTS ?? mkdtempSync(path.join(tmpdir(), "service-packages-mails-"))
const SIZES = { desk: 600, phone: 390, small: 320 }
const LIGHTS = ["light", "dark"] as const

const issued = sampleFacts("issued", SHOP)
/** Names that are long, that run the other way, and an order of several packages. */
const HARD: MessageFacts<"issued"> = {
  ...issued,
  customer_name: "ליאת כהן",
  packages: [
    ...issued.packages,
    {
      title: "حزمة التدليك",
      credits: [
        { title: "Ganzkörperbehandlung".repeat(5), unit_label: "visit", left: 0, total: 2 },
        { title: "Massage 60", unit_label: "session", left: 1, total: 5 },
      ],
      last_day: null,
      days_left: null,
      terms: null,
    },
  ],
}

describe("a mail in a browser", () => {
  let browser: Browser
  const pages: Page[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    mkdirSync(ALBUM, { recursive: true })
    for (const colorScheme of LIGHTS) {
      // Pictures and whatever else would have to be fetched are off.
      const context = await browser.newContext({ colorScheme, offline: true })
      pages.push(await context.newPage())
    }
  })
  afterAll(async () => await browser.close())

  const look = async (name: string, html: string) => {
    const found: string[] = []
    for (const [at, page] of pages.entries()) {
      for (const [size, width] of Object.entries(SIZES)) {
        await page.setViewportSize({ width, height: 700 })
        if (size === "desk") await page.setContent(html)
        if ((await overhang(page)) > 0) found.push(`${name} is wider than ${width}`)
        const file = path.join(ALBUM, `${name}-${size}-${LIGHTS[at]}.png`)
        await page.screenshot({ path: file, fullPage: true })
      }
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      found.push(
        ...violations.map(({ id, nodes }) => `${name} ${LIGHTS[at]} ${id}: ${nodes[0]?.html}`)
      )
    }
    return found
  }

  it.each(
    MESSAGE_LANGUAGES.flatMap((language) => MESSAGE_KINDS.map((kind) => [kind, language] as const))
  )(
    "%s in %s is readable on a phone and at a desk, by day and by night",
    async (kind, language) => {
      const { html } = await renderMessage(kind, language, sampleFacts(kind, SHOP))
      expect(await look(`${kind}-${language}`, html)).toEqual([])
    }
  )

  it.each(MESSAGE_LANGUAGES)(
    "of several packages with hard names in %s is readable, too",
    async (language) => {
      const { html } = await renderMessage("issued", language, HARD)
      expect(await look(`several-${language}`, html)).toEqual([])
    }
  )
})
