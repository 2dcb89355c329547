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

  it("lets the owner choose what customers are told, look at it in German, and send it to himself", async () => {
    const { page, goTo, request } = office().at("owner")
    const lowBySms = async () => {
      const { messages } = await (await request.get("/admin/service-packages/messages")).json()
      return messages.find(({ kind }: { kind: string }) => kind === "low").sms
    }
    await goTo(SETTINGS)
    const card = cardOf(page, "Messages")
    const box = (checked: boolean) =>
      card.getByRole("checkbox", { name: "One session left by SMS", checked })
    await box(false).click()
    await box(true).waitFor()
    expect(await lowBySms()).toBe(true)
    await box(true).press("Space")
    await box(false).waitFor()
    const confirmation = card.getByRole("checkbox", { name: "Package can be used by E-mail" })
    expect(await confirmation.isDisabled()).toBe(true)
    expect(await barriers(card)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(DESKTOP)
    await photograph(page, "settings-messages")

    await card.getByRole("button", { name: "Look at: Last day comes near" }).click()
    const drawer = page.getByRole("dialog")
    await choose(drawer.getByRole("combobox", { name: "Language" }), "German")
    const mail = drawer.frameLocator("iframe")
    await mail.getByText("gilt nur noch bis", { exact: false }).first().waitFor()
    await photograph(page, "settings-message-preview")
    await drawer.getByRole("button", { name: "Send me a test" }).click()
    await page.getByText("Sent to ", { exact: false }).first().waitFor()
  })
})
