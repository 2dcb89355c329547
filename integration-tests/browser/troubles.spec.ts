import type { Page } from "playwright-core"
import { barriers, photograph } from "../support/screens/looks"
import type { Office } from "../support/screens/office"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf } from "../support/screens/parts"

const BROKEN = "Something went wrong in the shop. Try again in a moment."
const GONE = "This does not exist, or no longer. Look for it in the list."

// What the plugin's screens ask the server for, but for who somebody is.
const OURS = /\/admin\/(?:(?:client-)?package-\w+|client-packages|service-packages\/(?!me))/

/** Lets the server answer this page's questions with what happens when it has a bad day. */
const breakDown = async (page: Page) =>
  await page.route(OURS, async (route) => {
    const json = { code: "unknown_error", type: "unknown_error", message: "An unknown error" }
    await route.fulfill({ status: 500, json })
  })

const SCREENS = ["her card", "one package", "all packages", "one template", "its order"] as const

/** Where each screen is, and something that stands there once it has loaded. */
const screensOf = async (office: Office): Promise<Record<(typeof SCREENS)[number], string[]>> => {
  const { register, withPackages, buy, use } = office
  const { templates, variants } = await withPackages()
  const anna = await register("Anna")
  const { order, client_package } = await buy(anna, variants.ten_massages)
  await use(client_package, variants.massage)
  const page = "/service-packages"
  return {
    "her card": [`/customers/${anna.id}`, "9/10 remaining"],
    "one package": [`${page}/${client_package.id}`, "9/10 remaining"],
    "all packages": [page, "Anna Neu"],
    "one template": [`${page}/templates/${templates.ten_massages}`, "Massage 60"],
    "its order": [`/orders/${order.id}`, "Sold here · 1/10 used"],
  }
}

officeSuite((office) => {
  let screens: Awaited<ReturnType<typeof screensOf>>
  beforeAll(async () => void (screens = await screensOf(office())))

  /** What a browser notes of answers that were bad on purpose. */
  const expectBadAnswers = (status: string) => {
    const complaints = office().complaints()
    expect(complaints.filter((complaint) => !complaint.includes(status))).toEqual([])
    expect(complaints).not.toEqual([])
  }

  it.each(SCREENS)("says of %s that it did not load, and loads it at a click", async (name) => {
    const [path = "", content = ""] = screens[name]
    const { page, goTo } = office().at("owner")
    await breakDown(page)
    await goTo(path)
    await page.getByText(BROKEN).first().waitFor()
    await page.getByRole("status", { name: "Loading …" }).first().waitFor({ state: "detached" })
    expect(await barriers(page.getByRole("alert").first())).toEqual([])
    await photograph(page, `trouble-${name.replaceAll(" ", "-")}`)

    await page.unroute(OURS)
    const again = page.getByRole("button", { name: "Try again" })
    for (let left = await again.count(); left > 0; left--) {
      await again.first().click()
      await again.nth(left - 1).waitFor({ state: "detached" })
    }
    await page.getByText(content).first().waitFor()
    expect(await page.getByText(BROKEN).count()).toBe(0)
    expectBadAnswers("500")
  })

  it("leads back from what does not exist", async () => {
    const { page, goTo } = office().at("owner")
    for (const list of ["", "/templates", "/batches"]) {
      await goTo(`/service-packages${list}/nobody_0`)
      await page.getByText(GONE).waitFor()
      await page.getByRole("link", { name: "Back", exact: true }).click()
      await page.waitForURL(`**/app/service-packages${list}`)
    }
    expectBadAnswers("404")
  })

  it("keeps what was typed when the connection breaks, and records it once", async () => {
    const { page, goTo } = office().at("staff")
    await goTo(screens["her card"][0] ?? "")
    const card = cardOf(page, "Packages")
    await card.getByRole("button", { name: "Record payment" }).click()
    const drawer = dialogOf(page)
    await drawer.getByRole("textbox", { name: "Amount" }).fill("120")
    // It arrives, but nobody hears of it.
    await page.route(OURS, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await drawer.getByRole("button", { name: "Record payment" }).click()
    await drawer.getByText("The shop cannot be reached. Check the connection").waitFor()
    await page.unroute(OURS)
    await drawer.getByRole("button", { name: "Record payment" }).click()
    await card.getByText("€330.00 open").waitFor()
    expectBadAnswers("net::ERR_FAILED")
  })

  it("tells staff whose matter a page is that they may not use", async () => {
    const { page, goTo } = office().at("staff")
    await goTo("/settings/service-packages")
    await page.getByText("Only owners can change these settings. Ask one of them.").waitFor()
    await goTo("/service-packages/templates/create")
    await page.getByText("You may not do this. Ask a manager or an owner.").waitFor()
  })
})
