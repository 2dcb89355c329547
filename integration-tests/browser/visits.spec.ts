import type { Locator } from "playwright-core"
import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf } from "../support/screens/parts"

officeSuite((office) => {
  /** Ten massages that Anna has had for six weeks, so that visits of the past belong to them. */
  const tenMassages = async () => {
    const { register, give, withPackages } = office()
    const { templates, variants } = await withPackages()
    const anna = await register("Anna")
    const massages = await give(anna, {
      template_id: templates.ten_massages,
      starts_on: inHours(-42 * 24).slice(0, 10),
    })
    return { anna, massages, massage: variants.massage }
  }
  const openCard = async ({ id }: { id: string }) => {
    const { page, goTo } = office().at("owner")
    await goTo(`/customers/${id}`)
    return { page, goTo, card: cardOf(page, "Packages") }
  }
  const press = async (part: Locator, name: string) =>
    await part.getByRole("button", { name, exact: true }).click()

  it("moves an appointment, cancels another, and notes who did not come", async () => {
    const { anna, massages, massage } = await tenMassages()
    const { order, use } = office()
    const booked = { booking_starts_at: inHours(50), booking_staff: "Mia" }
    await order(anna, { variant: massage, metadata: booked })
    await use(massages, massage, { booking: { starts_at: inHours(26), staff: "Eva" } })
    await use(massages, massage, { booking: { starts_at: inHours(0), staff: "Ida" } })
    const { page, card } = await openCard(anna)
    const visits = card.getByRole("region", { name: "Next visits" })
    const visit = (staff: string) => visits.getByRole("listitem").filter({ hasText: staff })
    await card.getByText("3/10 used (2 booked)").waitFor()
    expect(await barriers(visits)).toEqual([])
    await photograph(page, "next-visits")

    await press(visit("Eva"), "Move")
    const move = dialogOf(page)
    await move.getByRole("spinbutton", { name: "hour" }).waitFor()
    expect(await barriers(move)).toEqual([])
    await move.getByRole("spinbutton", { name: "hour" }).pressSequentially("03")
    await move.getByRole("spinbutton", { name: "minute" }).pressSequentially("45")
    await photograph(page, "move-visit")
    await press(move, "Save")
    await visit("Eva").getByText("03:45").waitFor()

    await press(visit("Mia"), "Cancel")
    const cancel = dialogOf(page)
    expect(await cancel.getByRole("radio", { name: "Give back" }).isChecked()).toBe(true)
    await cancel.getByText("It can be used again.").waitFor()
    await photograph(page, "cancel-visit")
    await press(cancel, "Cancel appointment")
    await visit("Mia").waitFor({ state: "detached" })
    await card.getByText("8/10 remaining").waitFor()

    await press(visit("Ida"), "No-show")
    const missed = dialogOf(page)
    expect(await missed.getByRole("radio", { name: "Counts as used" }).isChecked()).toBe(true)
    expect(await barriers(missed)).toEqual([])
    await photograph(page, "no-show")
    await press(missed, "No-show")
    await card.getByText("2/10 used (1 no-show, 1 booked)").waitFor()
    await visit("Ida").waitFor({ state: "detached" })
  })

  it("takes a no-show back, lets another not count, and charges for what is taken off the package", async () => {
    const { anna, massages, massage } = await tenMassages()
    const { order, use } = office()
    await order(anna, { variant: massage })
    await use(massages, massage, { booking: { starts_at: inHours(-1), staff: "Ida" } })
    const { page, goTo } = office().at("owner")
    await goTo(`/service-packages/${massages.id}`)
    const bookings = cardOf(page, "Visits and appointments")
    const idas = bookings.getByRole("listitem").filter({ hasText: "with Ida" })
    const states = async (...wanted: string[]) => {
      for (const state of wanted) await idas.getByText(state, { exact: true }).waitFor()
    }
    await press(idas, "No-show")
    await press(dialogOf(page), "No-show")
    await states("No-show", "Came after all")
    await press(idas, "Came after all")
    await states("Used")

    await press(idas, "No-show")
    await dialogOf(page).getByRole("radio", { name: "Give back" }).click()
    await press(dialogOf(page), "No-show")
    await states("Came after all")

    await press(bookings, "Take off package")
    const detach = dialogOf(page)
    await detach.getByText("its session goes back to the package").first().waitFor()
    expect(await barriers(detach)).toEqual([])
    await photograph(page, "take-off-package")
    await press(detach, "Take off package")
    await bookings.getByText("Taken off the package", { exact: true }).waitFor()
    await page.getByText("10/10 remaining").waitFor()

    const history = cardOf(page, "History")
    for (const line of [
      "Taken off the package, the visit stays",
      "No-show, given back",
      "No-show taken back",
      "No-show, counted as used",
    ]) {
      await history.getByText(line).first().waitFor()
    }
    expect(await barriers(page.getByRole("main"))).toEqual([])
    await photograph(page, "bookings")
  })

  it("uses at the desk what an online cart keeps, in one click", async () => {
    const { anna, massages, massage } = await tenMassages()
    const { cart, use } = office()
    await use(massages, massage, { quantity: 9 })
    await cart(anna, [{ variant: massage }])
    const { page, card } = await openCard(anna)
    await card.getByText(/^1 reserved in an online cart since \d\d:\d\d/).waitFor()
    expect(await barriers(card)).toEqual([])
    await photograph(page, "reserved")

    await page.getByRole("button", { name: "Use a session" }).click()
    await page.getByRole("menuitem", { name: "With day, staff or note" }).click()
    const form = dialogOf(page)
    await press(form, "Use")
    await form.getByRole("alert").getByText("You can use it here all the same.").waitFor()
    await form.getByRole("button", { name: "Use it here" }).waitFor()
    await photograph(page, "reserved-elsewhere")
    expect(office().complaints()).toEqual([expect.stringContaining("status of 400")])
    await page.keyboard.press("Escape")

    await press(card, "Use it here: Massage 60")
    await page.getByText("Massage 60 used, 0 left").waitFor()
    await card.getByText("Nothing left").waitFor()
    await card.getByText("10/10 used").waitFor()
  })

  it("lets an earlier visit count for the package that was given for it", async () => {
    const { register, order, give, withPackages } = office()
    const { templates, variants } = await withPackages()
    const anna = await register("Anna")
    await order(anna, { variant: variants.massage })
    await order(anna, { variant: variants.massage, quantity: 2 })
    await give(anna, { template_id: templates.ten_massages, starts_on: inHours(-24).slice(0, 10) })
    const { page, card } = await openCard(anna)
    const proposal = card.getByRole("status").filter({ hasText: "earlier visit" })
    await proposal.getByText("2 earlier visits could belong to 10 massages.").waitFor()
    expect(await barriers(proposal)).toEqual([])
    await photograph(page, "earlier-visits")

    const two = proposal.getByRole("listitem").filter({ hasText: "2 × Massage 60" })
    await press(two, "Use 2 sessions for it")
    await card.getByText("8/10 remaining").waitFor()
    await proposal.getByText("1 earlier visit could belong to 10 massages.").waitFor()
    await press(proposal, "Not now")
    await proposal.waitFor({ state: "detached" })
  })
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
