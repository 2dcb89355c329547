import { barriers, overhang, photograph } from "../support/screens/looks"
import type { Office } from "../support/screens/office"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf } from "../support/screens/parts"
import { PHONE, DESKTOP } from "../support/screens/seat"

const SCREENS = [
  "one package",
  "its order",
  "templates",
  "one template",
  "team and rights",
  "a customer group",
] as const

/** Where each screen is, and a heading by which it is known, in a shop in which something has happened. */
const screensOf = async (office: Office): Promise<Record<(typeof SCREENS)[number], string[]>> => {
  const { withPackages, register, buy, use, group } = office
  const { variants, templates } = await withPackages()
  const { order, client_package } = await buy(await register("Anna"), variants.ten_massages)
  await use(client_package, variants.massage)
  await use(client_package, variants.massage)
  const friends = await group("Friends", 1)
  const page = "/service-packages"
  return {
    "one package": [`${page}/${client_package.id}`, "10 massages"],
    "its order": [`/orders/${order.id}`, "Packages"],
    templates: [`${page}/templates`, "Packages"],
    "one template": [`${page}/templates/${templates.ten_massages}`, "10 massages"],
    "team and rights": ["/settings/service-packages", "Team"],
    "a customer group": [`/customer-groups/${friends.id}`, "Packages"],
  }
}

// On a page of Medusa's own only the card is ours.
const OURS_IS_A_CARD: readonly string[] = ["its order", "a customer group"]

officeSuite((office) => {
  let screens: Awaited<ReturnType<typeof screensOf>>
  beforeAll(async () => void (screens = await screensOf(office())))

  it.each(SCREENS)("shows %s to everybody, on a desktop and on a phone", async (name) => {
    const [path = "", heading] = screens[name]
    const { page, goTo } = office().at("owner")
    await goTo(path)
    await page.getByRole("heading", { name: heading }).first().waitFor()
    await page.getByRole("status", { name: "Loading …" }).first().waitFor({ state: "detached" })
    await page.waitForLoadState("networkidle")
    await photograph(page, name.replaceAll(" ", "-"))
    await page.setViewportSize(PHONE)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(DESKTOP)
    const ours = OURS_IS_A_CARD.includes(name) ? cardOf(page, "Packages") : page.getByRole("main")
    expect(await barriers(ours)).toEqual([])
  })
})
