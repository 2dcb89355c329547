import type { Page } from "playwright-core"
import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, choose, dialogOf, pick } from "../support/screens/parts"

officeSuite((office) => {
  /** The form that adds a package, opened for a new customer. */
  const formFor = async (name: string) => {
    const { register, withPackages, at } = office()
    await withPackages()
    const customer = await register(name)
    const { page, goTo } = at("owner")
    await goTo(`/customers/${customer.id}`)
    const card = cardOf(page, "Packages")
    await card.getByRole("button", { name: "Add package" }).first().click()
    return { customer, page, card, form: dialogOf(page) }
  }
  const more = async (page: Page) =>
    await dialogOf(page).getByRole("button", { name: "More: discount, start, note …" }).click()

  it("takes ten per cent off, changes the period and lets the customer pay online", async () => {
    const { customer, page, form } = await formFor("Lina")
    await pick(form.getByRole("combobox", { name: "Package" }), "10 massages")
    await more(page)
    await form.getByRole("spinbutton", { name: "Discount" }).fill("10")
    await form.getByText("€450.00 − €45.00 = €405.00").waitFor()
    await form.getByRole("button", { name: "6 months" }).click()
    await choose(form.getByRole("combobox", { name: "Payment" }), "Payment link")
    expect(await barriers(form)).toEqual([])
    await photograph(page, "sell-at-a-discount")

    await form.getByRole("button", { name: "Sell for €405.00" }).click()
    const sold = dialogOf(page)
    await sold.getByText("€405.00 is open, to be paid in your shop under this number.").waitFor()
    await sold.getByText(/^pay_col_/).waitFor()
    expect(await barriers(sold)).toEqual([])
    await photograph(page, "payment-link")
    await sold.getByRole("button", { name: "Done" }).click()
    const [client_package] = await office().packagesOf(customer)
    expect(client_package).toMatchObject({ price: 405, payment_status: "unpaid" })
  })

  it("adds sessions that were paid elsewhere, until a day that is chosen", async () => {
    const { page, card, form } = await formFor("Nora")
    await form.getByRole("tab", { name: "Just sessions" }).click()
    await pick(form.getByRole("combobox", { name: "Services it covers" }), "Facial")
    await form.getByRole("heading").click()
    await form.getByRole("spinbutton", { name: "How many" }).fill("3")
    await form.getByRole("radio", { name: /^Already paid elsewhere/ }).click()
    await form.getByRole("textbox", { name: "Price" }).fill("120")
    await form.getByRole("button", { name: "Never" }).click()
    await form.getByText("3 × Facial, €120.00, without an end").waitFor()
    expect(await barriers(form)).toEqual([])
    await photograph(page, "just-sessions")

    await form.getByRole("button", { name: "Add, paid elsewhere" }).click()
    await card.getByText("Facial 3 left").waitFor()
    await card.getByText("Paid", { exact: true }).waitFor()
    await card.getByText("No expiry date").waitFor()
  })
})
