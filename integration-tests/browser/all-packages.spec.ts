import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf, pick } from "../support/screens/parts"

// Enough that somebody can watch it happen.
const REGULARS = 40

officeSuite((office) => {
  it("gives a package to many after a review, shows how far it is, and then who got it", async () => {
    const { group, withPackages, at } = office()
    await withPackages()
    const regulars = await group("Regulars", REGULARS)
    const { page, goTo } = at("owner")
    await goTo("/service-packages")
    await page.getByRole("button", { name: "Give to many" }).click()
    const form = dialogOf(page)
    await pick(form.getByRole("combobox", { name: "Package" }), "3 facials")
    await form.getByRole("radio", { name: "Customer group" }).click()
    await pick(form.getByRole("combobox", { name: "Customer group" }), regulars.name)
    expect(await barriers(form)).toEqual([])
    await photograph(page, "give-to-many")
    await form.getByRole("button", { name: "Continue" }).click()

    await form.getByText(/^40 customers get 3 facials/).waitFor()
    await form.getByText("Nobody is told").waitFor()
    await photograph(page, "give-to-many-review")
    await form.getByRole("button", { name: "Give to 40 customers" }).click()
    const progress = page.locator(`[role=progressbar][aria-valuemax="${REGULARS}"]`)
    await progress.waitFor()
    await page.getByText("40 of 40", { exact: false }).first().waitFor()
    expect(await progress.getAttribute("aria-valuenow")).toBe("40")
    await page.getByRole("tab", { name: "40" }).waitFor()
    await page.getByText("Done", { exact: true }).waitFor()
    expect(await barriers(page.getByRole("main"))).toEqual([])
    await photograph(page, "give-to-many-result")
  })

  it("finds in one click whose packages expire by the end of next month", async () => {
    const { register, give, withPackages, at } = office()
    const { templates } = await withPackages()
    const [soon, later] = [await register("Soon"), await register("Later")]
    const template_id = templates.ten_massages
    await give(soon, { template_id, expires_on: inDays(20) })
    await give(later, { template_id, expires_on: inDays(200) })
    const { page, goTo } = at("owner")
    await goTo("/service-packages")
    await page.getByRole("row", { name: "Later Neu" }).first().waitFor()
    await page.getByRole("link", { name: /^Expiring next month/ }).click()
    await page.waitForURL(/view=expiring/)
    await page.getByRole("row", { name: "Soon Neu" }).first().waitFor()
    await page.getByRole("row", { name: "Later Neu" }).first().waitFor({ state: "detached" })
    expect(await barriers(cardOf(page, "Packages"))).toEqual([])
    await photograph(page, "packages")
  })
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
