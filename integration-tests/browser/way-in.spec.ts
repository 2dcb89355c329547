import type { Page } from "playwright-core"
import { seatAt } from "../support/screens/seat"
import { officeSuite } from "../support/screens/office-suite"

// What makes a copy of a library one: everybody who uses it meets in its contexts.
const MEETING_POINTS = {
  "react-query": "QueryClientContext = ",
  "react-router": "NavigationContext = ",
}

/** The scripts of a page in which a text stands. */
const scriptsWith = async (page: Page, text: string): Promise<string[]> =>
  await page.evaluate(async (wanted) => {
    const urls = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.[jt]sx?(\?|$)/.test(name))
    const scripts = await Promise.all(
      [...new Set(urls)].map(async (url) => ({ url, text: await (await fetch(url)).text() }))
    )
    return scripts.filter((script) => script.text.includes(wanted)).map(({ url }) => url)
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

  it.each(Object.entries(MEETING_POINTS))(
    "loads one copy of %s for Medusa's pages and ours",
    async (_library, point) => {
      const { page, goTo } = office().at("owner")
      await goTo("/service-packages")
      await page.getByRole("heading", { name: "Packages" }).first().waitFor()
      expect(await scriptsWith(page, point)).toHaveLength(1)
    }
  )
})
