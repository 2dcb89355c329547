import { readFileSync } from "node:fs"
import { randomUUID } from "node:crypto"
import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { dialogOf } from "../support/screens/parts"

officeSuite((office) => {
  it("extends what a search has found, says what became of each, and saves it as a table", async () => {
    const { register, give, withPackages, at } = office()
    const { templates } = await withPackages()
    const name = `Ida${randomUUID().slice(0, 8)}`
    const anna = await register(name)
    const template_id = templates.ten_massages
    await give(anna, { template_id })
    await give(anna, { template_id, expires_on: null })
    const { page, goTo } = at("owner")
    await goTo("/service-packages")
    await page.getByRole("textbox", { name: /^Name, e-mail/ }).fill(name)
    await page.waitForURL(new RegExp(`q=${name}`))
    const rows = page.getByRole("row", { name: new RegExp(name) })
    await rows.nth(1).waitFor()
    expect(await rows.count()).toBe(2)

    for (const box of await rows.getByRole("checkbox").all()) await box.click()
    await page.getByRole("button", { name: /^Extend/ }).click()
    const drawer = dialogOf(page)
    await drawer.getByText("Each is valid 30 days longer than now.").last().waitFor()
    await drawer.getByLabel("Reason").fill("Closed for works")
    expect(await barriers(drawer)).toEqual([])
    await drawer.getByRole("button", { name: "Extend" }).click()

    const results = dialogOf(page)
    await results.getByText("1 package changed").waitFor()
    expect(await barriers(results)).toEqual([])
    await photograph(page, "extend-results")
    await results.getByRole("button", { name: "Close" }).click()

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export" }).first().click(),
    ])
    const table = readFileSync(await file.path(), "utf8")
    expect(table.split("\n").filter((line) => line.includes(name))).toHaveLength(2)
  })
})
