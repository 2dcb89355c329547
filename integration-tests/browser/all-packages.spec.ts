import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, choose, dialogOf, pick } from "../support/screens/parts"

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

  it("gives a group what it may have from the group's own page, and takes back what nobody used", async () => {
    const { at, group, give, use, launch, withPackages } = office()
    const { variants } = await withPackages()
    const friends = await group("Friends", 3)
    const { id: template_id, title } = await launch({
      title: `First facial ${Date.now()}`,
      items: [
        {
          title: "Facial",
          units: 2,
          coverage: [{ kind: "variant", reference_id: variants.facial }],
        },
      ],
      purchase_limit: 1,
      prices: [{ currency_code: "eur", amount: 30 }],
    })
    const [first = { id: "" }] = friends.members
    await give(first, { template_id, source: "complimentary" })
    const { page, goTo, request } = at("owner")

    await goTo(`/customer-groups/${friends.id}`)
    await page.getByRole("button", { name: "Give a package" }).click()
    const form = dialogOf(page)
    await pick(form.getByRole("combobox", { name: "Package" }), title)
    await form.getByRole("button", { name: "Continue" }).click()
    await form.getByText(`3 customers · ${friends.name}`).waitFor()
    await form.getByText("Who has as many as the template allows gets none.").waitFor()
    await form.getByRole("button", { name: "Give to 3 customers" }).click()
    await page.waitForURL(/\/batches\//)
    await page.getByText("Done", { exact: true }).waitFor()
    await page.getByRole("tab", { name: "Left out 1" }).click()
    await page.getByRole("row", { name: /Has as many as the template allows\.$/ }).waitFor()

    const batch_id = page.url().split("/").at(-1)
    const answer = await request.get(`/admin/client-packages?batch_id=${batch_id}&limit=1`)
    const { client_packages } = await answer.json()
    await use(client_packages[0], variants.facial)
    await page.reload()
    await page.getByRole("button", { name: "Undo" }).click()
    const question = dialogOf(page)
    await question.getByText("1 unused package is taken back. 1 used one stays.").waitFor()
    await question.getByRole("button", { name: "Undo" }).click()
    await page.getByRole("tab", { name: "Stay 1" }).click()
    await page.getByRole("row", { name: /Sessions of it are already used\.$/ }).waitFor()
    expect(await barriers(page.getByRole("main"))).toEqual([])
    await photograph(page, "batch-undone")

    await goTo("/service-packages/batches")
    const row = page.getByRole("row", { name: title })
    await row.getByText("Undone").waitFor()
    expect(await barriers(page.getByRole("main"))).toEqual([])
    await photograph(page, "batches")
  })

  it("gives everyone sessions that were paid for elsewhere, for an amount as Germans write it", async () => {
    const { abroad, withPackages } = office()
    await withPackages()
    const { page, goTo, complaints } = await abroad("de-DE")
    await goTo("/service-packages")
    await page.getByRole("button", { name: "An viele vergeben" }).click()
    const form = dialogOf(page)
    await form.getByRole("radio", { name: "Nur Sitzungen" }).click()
    await pick(form.getByRole("combobox", { name: "Leistungen" }), "Haircut")
    await page.keyboard.press("Tab")
    await form.getByRole("spinbutton", { name: "Sitzungen" }).fill("2")
    await form.getByRole("radio", { name: "Alle" }).click()
    await choose(form.getByRole("combobox", { name: "Woher es kommt" }), "Anderswo bezahlt")
    await form.getByRole("button", { name: "Weiter" }).click()
    await form.getByText("Geben Sie an, was bezahlt wurde.").waitFor()
    await form.getByRole("textbox", { name: "Bezahlt je Kunde" }).fill("420,50")
    expect(await barriers(form)).toEqual([])
    await photograph(page, "give-to-everyone")
    await form.getByRole("button", { name: "Weiter" }).click()
    await form.getByText("Anderswo bezahlt · 420,50 €").waitFor()
    await form.getByText("2 × Haircut").waitFor()
    await photograph(page, "give-to-everyone-review")
    await form.getByRole("button", { name: /^An \d+ Kunden vergeben$/ }).click()
    await page.waitForURL(/\/batches\//)
    await page.getByText(/^Alle · \d+$/).waitFor()
    await page.getByText("Anderswo bezahlt · 420,50 €").waitFor()
    await page.getByText("Fertig", { exact: true }).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
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
