import type { Page } from "playwright-core"
import { barriers, overhang, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, choose, dialogOf, fromMenu, pick } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"

officeSuite((office) => {
  /** A new customer's page on somebody's screen, with ten massages if she has any. */
  const pageOf = async (person: "owner" | "staff", paid = 450) => {
    const { register, give, withPackages, at } = office()
    const { templates } = await withPackages()
    const anna = await register("Anna")
    const massages =
      paid >= 0
        ? await give(anna, {
            template_id: templates.ten_massages,
            payment: { amount: paid, method: "cash" },
          })
        : null
    const { page, goTo } = at(person)
    await goTo(`/customers/${anna.id}`)
    const card = cardOf(page, "Packages")
    await card.waitFor()
    return { anna, page, card, massages, path: `/admin/client-packages/${massages?.id}` }
  }
  const edit = async (page: Page) => {
    await page.getByRole("button", { name: "Edit 10 massages" }).click()
    return page.getByRole("region", { name: "Edit 10 massages" })
  }

  it("sells ten massages, takes the cash and uses the first one, in one form of six fields", async () => {
    const { page, card } = await pageOf("staff", -1)
    await card.getByText("No packages yet. Sell Anna a package").waitFor()
    await card.getByRole("button", { name: "Add package" }).click()
    const form = dialogOf(page)
    await pick(form.getByRole("combobox", { name: "Package" }), "10 massages")
    await choose(form.getByRole("combobox", { name: "Payment" }), "Cash")
    await choose(form.getByRole("combobox", { name: "Use now" }), "1 × Massage 60")
    const fields = await Promise.all(
      (["radiogroup", "combobox", "textbox", "spinbutton", "checkbox", "switch"] as const).map(
        async (role) => await form.getByRole(role).count()
      )
    )
    expect(fields.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(6)
    expect(await barriers(form)).toEqual([])
    await photograph(page, "add-package")

    await form.getByRole("button", { name: "Sell for €450.00" }).click()
    await card.getByText("9/10 remaining").waitFor()
    await card.getByText("Paid", { exact: true }).waitFor()
    await card.getByText("Active", { exact: true }).waitFor()
  })

  it("answers at a glance what is left and what ends next", async () => {
    const { page, card } = await pageOf("owner")
    await card.getByText("Massage 60 10 left").waitFor()
    await card.getByText(/^Next expiry /).waitFor()
    expect(await barriers(card)).toEqual([])
    await photograph(page, "customer")
  })

  it("uses a session in one click and takes it back in the next", async () => {
    const { page, card } = await pageOf("staff")
    await card.getByRole("button", { name: "Use 1 Massage 60" }).click()
    await page.getByText("Massage 60 used, 9 left").waitFor()
    await card.getByText("9/10 remaining").waitFor()
    await page.getByRole("button", { name: "Undo" }).click()
    await card.getByText("10/10 remaining").waitFor()
  })

  it("reaches the use of a session with the keyboard alone", async () => {
    const { page, card } = await pageOf("staff")
    await card.getByRole("link", { name: "10 massages" }).focus()
    const use = card.getByRole("button", { name: "Use 1 Massage 60" })
    for (let tabs = 0; tabs < 6 && !(await use.evaluate(isFocused)); tabs++) {
      await page.keyboard.press("Tab")
    }
    await page.keyboard.press("Enter")
    await card.getByText("9/10 remaining").waitFor()
  })

  it("corrects the count for a reason that the history repeats", async () => {
    const { page, card } = await pageOf("owner")
    const panel = await edit(page)
    await panel.getByRole("button", { name: "Mark one more used: Massage 60" }).click()
    await panel.getByLabel("Reason (optional)").fill("Forgot to log 12 May")
    await panel.getByText('"Correction: Forgot to log 12 May"').waitFor()
    expect(await barriers(panel)).toEqual([])
    await photograph(page, "edit")
    await panel.getByRole("button", { name: "Save correction" }).click()
    await card.getByText("9/10 remaining").waitFor()

    await fromMenu(page.getByRole("button", { name: "More about 10 massages" }), "History")
    const history = dialogOf(page)
    await history.getByText("Correction: Forgot to log 12 May").waitFor()
    expect(await barriers(history)).toEqual([])
    await photograph(page, "history")
  })

  it("closes the panel with Esc and puts the focus back on the pencil", async () => {
    const { page } = await pageOf("owner")
    const panel = await edit(page)
    await panel.waitFor()
    await page.keyboard.press("Escape")
    await panel.waitFor({ state: "detached" })
    const pencil = page.getByRole("button", { name: "Edit 10 massages" })
    expect(await pencil.evaluate(isFocused)).toBe(true)
  })

  it("changes the last day, then takes it away", async () => {
    const { page, card } = await pageOf("owner")
    const panel = await edit(page)
    const before = await card.getByText(/^Next expiry /).textContent()
    await panel.getByRole("button", { name: "+1 month" }).click()
    await panel.getByRole("button", { name: "Change expiry" }).click()
    await page
      .getByText(/^Valid until \w+ \d+/)
      .first()
      .waitFor()
    await card.getByText(before ?? "").waitFor({ state: "detached" })

    await panel.getByRole("button", { name: "Remove expiry" }).click()
    await dialogOf(page).getByRole("button", { name: "Remove expiry" }).click()
    await card.getByText("No expiry date").waitFor()
    await card.getByText(/^Next expiry /).waitFor({ state: "detached" })
  })

  it("turns the badge when a part is paid", async () => {
    const { page, card } = await pageOf("staff", 0)
    await card.getByText("Not paid", { exact: true }).waitFor()
    await card.getByRole("button", { name: "Record payment" }).click()
    const drawer = dialogOf(page)
    await drawer.getByRole("textbox", { name: "Amount" }).fill("120")
    expect(await barriers(drawer)).toEqual([])
    await photograph(page, "payment")
    await drawer.getByRole("button", { name: "Record payment" }).click()
    await card.getByText("Partial", { exact: true }).waitFor()
    await card.getByText("€330.00 open").waitFor()
  })

  it("shows staff no pencil, and refuses who forces it", async () => {
    const { card, massages, path } = await pageOf("staff")
    await card.getByRole("button", { name: "Use 1 Massage 60" }).waitFor()
    expect(await card.getByRole("button", { name: /^Edit / }).count()).toBe(0)

    const [credit] = massages?.service_credits ?? []
    const { request } = office().at("staff")
    const body = { data: { service_credit_id: credit?.id, delta: 1 } }
    expect((await request.post(`${path}/corrections`, body)).status()).toBe(403)
    expect((await request.post(`${path}/expiry`, { data: { expires_on: null } })).status()).toBe(
      403
    )
  })

  it("stays whole on a phone", async () => {
    const { page, card } = await pageOf("owner")
    await page.setViewportSize(PHONE)
    await card.getByRole("button", { name: "Use 1 Massage 60" }).waitFor()
    expect(await overhang(page)).toBe(0)
    const { x = -1, width = 0 } = (await card.boundingBox()) ?? {}
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(PHONE.width)
    expect(await barriers(card)).toEqual([])
    await page.setViewportSize(DESKTOP)
  })

  it("answers without scrolling for a customer with twenty orders", async () => {
    const { order, withPackages } = office()
    const { variants } = await withPackages()
    const { anna, page } = await pageOf("owner")
    // Medusa opens her account with the payment provider at the first.
    for (const at_once of [1, 5, 5, 5, 4]) {
      const shampoos = Array.from({ length: at_once }, () => ({ variant: variants.shampoo }))
      await Promise.all(shampoos.map((shampoo) => order(anna, shampoo)))
    }
    await page.reload()
    const { y = -1, height = 0 } =
      (await cardOf(page, "Packages").getByText("Massage 60 10 left").boundingBox()) ?? {}
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(DESKTOP.height)
  })
})

const isFocused = (element: object) => Reflect.get(globalThis, "document").activeElement === element
