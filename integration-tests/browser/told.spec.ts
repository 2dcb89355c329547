import { barriers, overhang, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, choose, dialogOf, fromMenu } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"

officeSuite((office) => {
  /** A customer with ten massages, on the owner's screen. */
  const pageOf = async () => {
    const { register, give, withPackages, at } = office()
    const { templates } = await withPackages()
    const anna = await register("Anna")
    const massages = await give(anna, { template_id: templates.ten_massages })
    const { page, goTo } = at("owner")
    await goTo(`/customers/${anna.id}`)
    const card = cardOf(page, "Packages")
    await card.waitFor()
    return { massages, page, goTo, card }
  }

  it("says on the package and in the card's history what was told, or is about to be", async () => {
    const { page, card, goTo, massages } = await pageOf()
    await fromMenu(card.getByRole("button", { name: "More about 10 massages" }), "History")
    const drawer = dialogOf(page)
    await drawer.getByText(/^Confirmation (will be sent|sent to|not sent)/).waitFor()
    expect(await barriers(drawer)).toEqual([])
    await photograph(page, "told-history")

    await goTo(`/service-packages/${massages.id}`)
    const section = cardOf(page, "Messages")
    await section.getByText(/^Confirmation (will be sent|sent to|not sent)/).waitFor()
    expect(await barriers(section)).toEqual([])
    await photograph(page, "told-package")
  })

  it("keeps on which way a customer wants to hear of what can be turned off", async () => {
    const { page, card } = await pageOf()
    const open = async () => {
      await fromMenu(card.getByRole("button", { name: /^More about Anna/ }), "Messages")
      const drawer = dialogOf(page)
      await drawer
        .getByText("Confirmations of a purchase or of money are always sent.")
        .first()
        .waitFor()
      return drawer
    }
    const drawer = await open()
    expect(await barriers(drawer)).toEqual([])
    await photograph(page, "told-preferences")
    await page.setViewportSize(PHONE)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(DESKTOP)
    const field = drawer.getByRole("combobox", { name: "Reminder of the last day" })
    await choose(field, "Nothing")
    await drawer.getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved").first().waitFor()

    const again = await open()
    const chosen = again.getByRole("combobox", { name: "Reminder of the last day" })
    expect(await chosen.textContent()).toContain("Nothing")
  })
})
