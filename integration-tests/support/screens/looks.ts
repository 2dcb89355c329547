import { mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "playwright-core"
import { DESKTOP, PHONE } from "./seat"

const ALBUM = process.env.SCREENSHOTS ?? path.join(tmpdir(), "service-packages-screenshots")

/** Photographs a screen as a desktop and as a phone show it, for a person to look at. */
export const photograph = async (page: Page, name: string) => {
  mkdirSync(ALBUM, { recursive: true })
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: path.join(ALBUM, `${name}-${size.width}.png`) })
  }
}

/** What keeps people with a keyboard or a screen reader from using this part of a screen. */
export const barriers = async (part: Locator): Promise<string[]> => {
  const mark = `part-${barriersAsked++}`
  await part.evaluate(
    (element, value) =>
      Reflect.apply(Reflect.get(element, "setAttribute"), element, ["data-looked-at", value]),
    mark
  )
  const { violations } = await new AxeBuilder({ page: part.page() })
    .include(`[data-looked-at="${mark}"]`)
    // The nameless crosses of Medusa's own: of drawers and modals, beside a hint that Esc does the same,
    // and of what was picked, which can be unpicked in its list.
    .exclude("kbd + button, button:has(+ kbd), span + button[tabindex='-1']")
    .setLegacyMode()
    .analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}
let barriersAsked = 0

/** How far a page is wider than its screen, which then has to be pushed to and fro. */
export const overhang = async (page: Page): Promise<number> =>
  await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
