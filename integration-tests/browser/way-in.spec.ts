import type { Page } from "playwright-core"
import { SAID_BY } from "../support/copies"
import { seatAt } from "../support/screens/seat"
import { officeSuite } from "../support/screens/office-suite"

/** How often a text stands in the scripts of a page. */
const saidIn = async (page: Page, text: string): Promise<number> =>
  await page.evaluate(async (wanted) => {
    const urls = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.[jt]sx?(\?|$)/.test(name))
    const scripts = await Promise.all(
      [...new Set(urls)].map(async (url) => await (await fetch(url)).text())
    )
    return scripts.join("\n").split(wanted).length - 1
  }, text)

officeSuite((office) => {
  it("lets the owner in with her password and shows Packages below Customers", async () => {
    const { shop, browser } = office()
    const { page, goTo } = await seatAt(browser, shop.url)
    await goTo("/login")
    await page.getByPlaceholder("Email").fill(shop.admin.email)
    await page.getByPlaceholder("Password").fill(shop.admin.password)
    await page.getByRole("button", { name: "Continue with Email" }).click()
    await page.getByRole("link", { name: "Customers" }).click()
    await page.getByRole("link", { name: "Packages" }).click()
    await page.waitForURL(/\/app\/service-packages/)
    await page.context().close()
  })

  it.each(Object.entries(SAID_BY))(
    "loads one copy of %s for Medusa's pages and ours",
    async (_library, sentence) => {
      const { page, goTo } = office().at("owner")
      await goTo("/service-packages")
      await page.getByRole("heading", { name: "Packages" }).first().waitFor()
      expect(await saidIn(page, sentence)).toBe(1)
    }
  )
})
