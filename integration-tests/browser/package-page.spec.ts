import type { Page } from "playwright-core"
import type { AdminGiveClientPackage } from "../../src/types"
import { eventually } from "../support/eventually"
import { barriers, overhang, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf, fromMenu, pick } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"

officeSuite((office) => {
  /** The page of the ten massages that Anna was given. */
  const pageOfTen = async (body: Partial<AdminGiveClientPackage> = {}) => {
    const { register, give, withPackages, at } = office()
    const { templates, variants } = await withPackages()
    const anna = await register("Anna")
    const massages = await give(anna, { template_id: templates.ten_massages, ...body })
    const { page, goTo } = at("owner")
    const open = async () => {
      await goTo(`/service-packages/${massages.id}`)
      await cardOf(page, "History").getByRole("table").waitFor()
    }
    return { anna, massages, massage: variants.massage, page, open }
  }
  const menu = async (page: Page, entry: string) => {
    await fromMenu(page.getByRole("button", { name: "More about 10 massages" }), entry)
    return dialogOf(page)
  }
  /** Gives the reason in the drawer that is open, and does what it is about. */
  const forReason = async (page: Page, reason: string, act: string) => {
    const drawer = dialogOf(page)
    await drawer.getByRole("textbox", { name: "Reason" }).fill(reason)
    await drawer.getByRole("button", { name: act, exact: true }).click()
  }

  it("pauses a package, names the appointments that fall into the pause, and lifts it", async () => {
    const { massages, massage, page, open } = await pageOfTen()
    const booking = { starts_at: inHours(26), staff: "Eva" }
    await office().use(massages, massage, { booking })
    await open()
    const freeze = await menu(page, "Freeze")
    await freeze.getByText("The days of the pause are added to its end.").first().waitFor()
    expect(await barriers(freeze)).toEqual([])
    await photograph(page, "freeze")
    await freeze.getByRole("button", { name: "Freeze" }).click()
    await dialogOf(page).getByText("1 appointment falls into the pause.").first().waitFor()
    await dialogOf(page).getByText("Massage 60 · Eva").waitFor()
    await photograph(page, "frozen-bookings")
    await dialogOf(page).getByRole("button", { name: "Back" }).click()

    await page.getByText("Frozen", { exact: true }).first().waitFor()
    expect(await page.getByRole("button", { name: "Use 1 Massage 60" }).count()).toBe(0)
    const lift = await menu(page, "Lift the pause")
    await lift.getByText("It can be used again at once.").first().waitFor()
    await lift.getByRole("button", { name: "Lift the pause" }).click()
    await page.getByRole("button", { name: "Use 1 Massage 60" }).waitFor()
    const history = cardOf(page, "History")
    await history.getByText("Package resumed").waitFor()
    await history.getByText("Package paused").waitFor()
  })

  it("takes a payment back that was typed by mistake, and hides a note that no longer holds", async () => {
    const payment = { amount: 450, method: "cash" }
    const { page, open } = await pageOfTen({ payment, note: "Prefers quiet" })
    await open()
    const payments = cardOf(page, "Payments")
    await payments.getByRole("button", { name: "Take back" }).click()
    const drawer = dialogOf(page)
    await drawer.getByText("Take back the payment of €450.00?").waitFor()
    await drawer.getByText("No money is sent anywhere.").first().waitFor()
    await drawer.getByRole("button", { name: "Take back" }).click()
    await drawer.getByText("Fill this in.").waitFor()
    expect(await barriers(drawer)).toEqual([])
    await photograph(page, "take-payment-back")
    await forReason(page, "Typed twice", "Take back")
    await payments.getByText("Typed twice").waitFor()
    await payments.getByText("€450.00 open").waitFor()
    await page.getByText("Not paid", { exact: true }).waitFor()

    const notes = cardOf(page, "Notes")
    await notes.getByRole("button", { name: "Hide" }).click()
    await dialogOf(page).getByText("The history keeps it.").first().waitFor()
    await forReason(page, "Not any more", "Hide")
    await notes.getByText("No notes yet.").waitFor()
    await cardOf(page, "History").getByText("Note hidden").waitFor()
  })

  it("says who used a session while somebody else corrected, and saves what was meant", async () => {
    const { massages, page, open } = await pageOfTen()
    await open()
    await page.getByRole("button", { name: "Edit 10 massages" }).click()
    const panel = page.getByRole("region", { name: "Edit 10 massages" })
    await panel.getByRole("button", { name: "Mark one more used: Massage 60" }).click()
    const path = `/admin/client-packages/${massages.id}/redemptions`
    const [credit] = massages.service_credits
    const data = { service_credit_id: credit?.id }
    expect((await office().at("staff").request.post(path, { data })).status()).toBe(201)

    await panel.getByRole("button", { name: "Save correction" }).click()
    await panel
      .getByRole("alert")
      .getByText(/^Eva .+ changed Massage 60 at .+: now 9 left\. Check and save again\.$/)
      .waitFor()
    await panel.getByText("→ 2/10 used · 8 left").waitFor()
    expect(await barriers(panel)).toEqual([])
    await photograph(page, "changed-meanwhile")
    await panel.getByRole("button", { name: "Save correction" }).click()
    await page.getByText("8/10 remaining").waitFor()
    expect(await panel.getByRole("alert").count()).toBe(0)
    expect(office().complaints()).toEqual([expect.stringContaining("status of 400")])
  })

  it("takes back what Medusa refunded, cancels the rest, and shows how it was used", async () => {
    const { register, withPackages, buy, capture, refund, use, read, at } = office()
    const { variants } = await withPackages()
    const { order, client_package } = await buy(await register("Anna"), variants.ten_massages)
    await capture(order)
    for (let n = 0; n < 4; n++) await use(client_package, variants.massage)
    await refund(order, 180)
    await eventually(async () =>
      expect((await read(client_package)).attention).toMatchObject({ units: 4 })
    )
    const { page, goTo } = at("owner")
    await goTo(`/service-packages/${client_package.id}`)
    const notice = page.getByRole("status").filter({ hasText: "€180.00 of this package" })
    await notice.getByText("Its sessions are still there.").waitFor()
    await page.getByRole("img", { name: /^10 massages: 4 of 10 sessions used since / }).waitFor()
    expect(await barriers(page.getByRole("main"))).toEqual([])
    await photograph(page, "attention")
    await page.setViewportSize(PHONE)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(DESKTOP)

    await notice.getByRole("button", { name: "Take back 4 sessions" }).click()
    await dialogOf(page).getByText("10 massages then has 2 left.").waitFor()
    await dialogOf(page).getByRole("button", { name: "Take back 4 sessions" }).click()
    await notice.waitFor({ state: "detached" })
    await page.getByText("2/10 remaining").waitFor()

    const cancel = await menu(page, "Refund or cancel")
    await cancel.getByRole("radio", { name: /^What is left/ }).waitFor()
    const said = "2 sessions are taken back. 4 used ones stay. €90.00 goes back to Anna Neu."
    await cancel.getByText(said).first().waitFor()
    expect(await barriers(cancel)).toEqual([])
    await photograph(page, "cancel-package")
    await forReason(page, "Moved to Kiel", "Refund €90.00 and cancel")
    await page.getByText("Cancelled", { exact: true }).waitFor()
    await cardOf(page, "Payments").getByText("−€90.00").waitFor()
    await cardOf(page, "History").getByText("Package cancelled").waitFor()
    await photograph(page, "cancelled-package")
  })

  it("moves a package to the customer whose it is", async () => {
    const { page, open } = await pageOfTen()
    const ben = await office().register("Ben")
    await open()
    const assign = await menu(page, "Move to another customer")
    await assign.getByText("The package leaves Anna Neu").first().waitFor()
    await pick(assign.getByRole("combobox", { name: "New customer" }), ben.email)
    expect(await barriers(assign)).toEqual([])
    await photograph(page, "move-package")
    await forReason(page, "Wrong account", "Move")
    await page.getByRole("heading", { name: "Ben Neu" }).waitFor()
    await cardOf(page, "History").getByText("Moved from Anna Neu to Ben Neu").waitFor()
  })
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
