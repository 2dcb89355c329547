import { barriers, overhang, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, choose } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"

const SETTINGS = "/settings/service-packages"

officeSuite((office) => {
  it("lets the owner name a manager and tick what staff may do, at once, and nobody else", async () => {
    const { page, goTo } = office().at("owner")
    const eva = office().at("staff")
    const mayGrant = async () => {
      const answer = await eva.request.get("/admin/service-packages/me")
      return (await answer.json()).rights.grant
    }
    await goTo(SETTINGS)
    await page.getByText("Packages on the customer page", { exact: true }).waitFor()
    const role = page.getByRole("combobox", { name: "Role of Eva Ebert" })
    await choose(role, "Manager")
    await role.filter({ hasText: "Manager" }).waitFor()
    expect(await mayGrant()).toBe(true)
    await choose(role, "Staff")
    await role.filter({ hasText: "Staff" }).waitFor()
    expect(await mayGrant()).toBe(false)

    const grant = /^Staff: Give packages for free/
    const box = (checked: boolean) => page.getByRole("checkbox", { name: grant, checked })
    await box(false).click()
    await box(true).waitFor()
    expect(await mayGrant()).toBe(true)
    await box(true).press("Space")
    await box(false).waitFor()
    expect(await mayGrant()).toBe(false)

    const settings = page.getByRole("checkbox", { name: "Staff: Change these settings" })
    expect(await settings.isDisabled()).toBe(true)
    await page.getByText("The only owner.", { exact: false }).waitFor()
    expect(await barriers(cardOf(page, "What each role may do"))).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(DESKTOP)
    await photograph(page, "settings")

    await eva.goTo(SETTINGS)
    await eva.page.getByText("Only owners can change these settings. Ask one of them.").waitFor()
    expect(await eva.page.getByRole("checkbox").count()).toBe(0)
  })
})
