import { readFile } from "node:fs/promises"
import { barriers, overhang, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf, fromMenu } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"

officeSuite((office) => {
  /** A customer with ten massages and a note, on somebody's screen. */
  const pageOf = async (person: "owner" | "staff") => {
    const { register, give, withPackages, at } = office()
    const { templates } = await withPackages()
    const anna = await register("Anna")
    const massages = await give(anna, {
      template_id: templates.ten_massages,
      note: "Likes the quiet room",
    })
    const { page, goTo } = at(person)
    await goTo(`/customers/${anna.id}`)
    const card = cardOf(page, "Packages")
    await card.waitFor()
    const dots = card.getByRole("button", { name: /^More about Anna/ })
    return { anna, page, goTo, card, massages, dots }
  }

  it("says what is kept of a customer and hands it over as a file", async () => {
    const { page, dots, anna } = await pageOf("owner")
    await fromMenu(dots, "Personal data")
    const drawer = dialogOf(page)
    await drawer.getByText("1 package", { exact: true }).waitFor()
    await drawer.getByText("1 note", { exact: true }).waitFor()
    expect(await barriers(drawer)).toEqual([])
    await photograph(page, "personal-data")
    await page.setViewportSize(PHONE)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(DESKTOP)

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      drawer.getByRole("button", { name: "Download as a file" }).click(),
    ])
    const told: unknown = JSON.parse(await readFile(await file.path(), "utf8"))
    expect(told).toMatchObject({ personal_data: { customer_id: anna.id } })
    await drawer.getByRole("button", { name: "Back" }).click()
  })

  it("erases who she was once the word for it is typed, and her package is that of nobody named", async () => {
    const { page, dots, goTo, massages } = await pageOf("owner")
    await fromMenu(dots, "Personal data")
    const drawer = dialogOf(page)
    const erase = drawer.getByRole("button", { name: "Erase personal data" })
    await erase.waitFor()
    expect(await erase.isDisabled()).toBe(true)
    await drawer.getByText("10 sessions are left and can still be used.").waitFor()
    await drawer.getByRole("textbox", { name: /^Type/ }).fill("erase")
    await erase.click()
    await page.getByText("Personal data erased").first().waitFor()

    await goTo(`/service-packages/${massages.id}`)
    await page.getByRole("link", { name: "Erased customer" }).waitFor()
    await page.getByText("Personal data erased").first().waitFor()
    await photograph(page, "erased-customer")
  })

  it("is not offered to staff", async () => {
    const { page, card, dots } = await pageOf("staff")
    await card.getByText("10/10 remaining").waitFor()
    await dots.click()
    await page.getByRole("menuitem", { name: "Messages" }).waitFor()
    expect(await page.getByRole("menuitem", { name: "Personal data" }).count()).toBe(0)
    await page.keyboard.press("Escape")
  })

  it("is offered on the package of a customer whom Medusa has deleted", async () => {
    const { anna, massages, goTo, page } = await pageOf("owner")
    await office().remove(anna)
    await goTo(`/service-packages/${massages.id}`)
    const offered = page.getByRole("button", { name: "Personal data" })
    await offered.waitFor()
    await photograph(page, "deleted-customer")
    await offered.click()
    await dialogOf(page).getByRole("button", { name: "Erase personal data" }).waitFor()
  })
})
