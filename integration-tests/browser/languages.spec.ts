import type { Locator } from "playwright-core"
import { overhang } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, choose, dialogOf } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"
import { asPattern, languages, type Messages } from "../structure/messages"

const [, english] = languages.find(([language]) => language === "en") ?? []

/** The English messages that a language says otherwise. */
const otherThan = (own: Messages | undefined): RegExp[] =>
  [...(english ?? [])].flatMap(([key, message]) => {
    const isWords = /[a-z]{4}/i.test(message.replace(/\{\{\w+\}\}/g, ""))
    return isWords && own?.get(key) !== message ? [asPattern(message)] : []
  })

/** What stands in a part of a screen, line by line, and what a screen reader says besides. */
const linesOf = async (part: Locator): Promise<string[]> => {
  const labels = await part
    .locator("[aria-label], [placeholder]")
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ["ariaLabel", "placeholder"].map((name) => String(Reflect.get(element, name) ?? ""))
      )
    )
  const lines = [...(await part.innerText()).split(/[\n\t]/), ...labels]
  return lines.map((line) => line.trim()).filter(Boolean)
}

// A blank that nobody filled, a value that is none, the euro where English has it.
const RAW = /\{\{|\}\}|\b(?:undefined|NaN|Invalid Date)\b|€\d/

officeSuite((office) => {
  const annaWithMassages = async () => {
    const { register, withPackages, give } = office()
    const { templates } = await withPackages()
    const anna = await register("Anna")
    const template_id = templates.ten_massages
    await give(anna, { template_id, source: "sale", expires_on: "2031-05-31" })
    return anna
  }

  it.each([
    ["de", "de-DE", "450,00 €", "31. Mai 2031"],
    ["fr", "fr-FR", "450,00 €", "31 mai 2031"],
    ["hu", "hu-HU", "450,00 EUR", "2031. máj. 31."],
  ])(
    "speaks %s from the customer to the settings, and nothing else",
    async (language, locale, price, day) => {
      const anna = await annaWithMassages()
      const { page, goTo, complaints } = await office().abroad(locale)
      const own = languages.find(([name]) => name === language)?.[1]
      const foreign = otherThan(own)
      const wrong: string[] = []
      const read = async (part: Locator) => {
        const lines = await linesOf(part)
        const isWrong = (line: string) =>
          RAW.test(line) || own?.has(line) || foreign.some((words) => words.test(line))
        wrong.push(
          ...lines.filter(isWrong).map((line) => `${new URL(page.url()).pathname}: ${line}`)
        )
        return lines.join("\n").replace(/\s/g, " ")
      }
      const say = (key: string) => own?.get(key) ?? key
      const main = page.getByRole("main")
      const readPage = async (sign: string) => {
        await main.getByText(sign).first().waitFor()
        const loading = main.getByRole("status", { name: say("common.loading") })
        await loading.first().waitFor({ state: "detached" })
        await read(main)
        await page.setViewportSize(PHONE)
        expect(await overhang(page)).toBe(0)
        await page.setViewportSize(DESKTOP)
      }

      await goTo(`/customers/${anna.id}`)
      const card = cardOf(page, say("menu.packages"))
      await card.getByRole("progressbar").waitFor()
      const words = await read(card)
      expect(words).toContain(price)
      expect(words).toContain(day)
      await card.getByRole("button", { name: say("add.heading") }).click()
      await read(dialogOf(page))
      await page.keyboard.press("Escape")

      await card.getByRole("link", { name: "10 massages" }).click()
      await readPage(say("page.bookings"))
      const [sidebar] = await page.getByRole("link", { name: say("menu.packages") }).all()
      await sidebar?.click()
      await readPage("Anna Neu")
      await page.getByRole("link", { name: say("list.tabs.templates") }).click()
      await readPage("Beauty mix")
      await main.getByRole("link", { name: "Beauty mix" }).click()
      await readPage("Haircut")
      await goTo("/settings/service-packages")
      await readPage("Mia Elbe")
      expect(wrong).toEqual([])
      expect(complaints()).toEqual([])
      await page.context().close()
    }
  )

  // Named by its file in a demo that is worked on, and after it in an admin that was built.
  const messagesOf = (language: string) =>
    new RegExp(`/i18n/${language}\\.ts|/assets/${language}-[\\w-]+\\.js`)
  // What stands on screen where a message is missing.
  const RAW_KEY = /\b(?:card|common|add|list)\.[a-z]\w+/

  it("brings nobody a language that is not read", async () => {
    const anna = await annaWithMassages()
    const { page, goTo, complaints } = await office().abroad("de-DE")
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    await goTo(`/customers/${anna.id}`)
    await cardOf(page, "Pakete").getByRole("progressbar").waitFor()
    expect(asked.some((url) => messagesOf("de").test(url))).toBe(true)
    expect(asked.filter((url) => messagesOf("(?:fr|hu)").test(url))).toEqual([])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it("shows German from the first moment on, also where it takes long to come", async () => {
    const anna = await annaWithMassages()
    const { page, goTo, complaints } = await office().abroad("de-DE")
    let arrive = () => {}
    const isLate = new Promise<void>((resolve) => (arrive = resolve))
    await page.route(messagesOf("de"), async (route) => {
      await isLate
      await route.continue()
    })
    await goTo(`/customers/${anna.id}`)
    await page.getByRole("heading", { name: anna.email }).waitFor()
    expect(await page.getByText(RAW_KEY).count()).toBe(0)
    expect(await page.getByRole("button", { name: "Add package" }).count()).toBe(0)
    arrive()
    await cardOf(page, "Pakete").getByRole("button", { name: "Paket hinzufügen" }).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it("speaks English where a language does not come", async () => {
    const anna = await annaWithMassages()
    const { page, goTo, complaints } = await office().abroad("de-DE")
    await page.route(messagesOf("de"), async (route) => await route.abort())
    await goTo(`/customers/${anna.id}`)
    await page.getByRole("button", { name: "Add package" }).waitFor()
    expect(await page.getByText(RAW_KEY).count()).toBe(0)
    expect(complaints().filter((complaint) => !messagesOf("de").test(complaint))).toEqual([])
    await page.context().close()
  })

  it("changes with the language that its user chooses", async () => {
    const { page, goTo, complaints } = await office().abroad("de-DE")
    await goTo("/settings/profile/edit")
    const drawer = dialogOf(page)
    await choose(drawer.getByRole("combobox"), "Magyar")
    await drawer.locator("button[type=submit]").click()
    await drawer.waitFor({ state: "detached" })
    await page.getByRole("link", { name: "Bérletek" }).click()
    await page.getByRole("heading", { name: "Időzóna" }).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it("takes 420,50 for an amount in a German browser", async () => {
    const anna = await annaWithMassages()
    const { page, goTo, complaints } = await office().abroad("de-DE")
    await goTo(`/customers/${anna.id}`)
    const card = cardOf(page, "Pakete")
    await card.getByRole("button", { name: "Zahlung erfassen" }).click()
    const drawer = dialogOf(page)
    await drawer.getByRole("textbox", { name: "Betrag" }).fill("420,50")
    await drawer.getByRole("button", { name: "Zahlung erfassen" }).click()
    await card.getByText("29,50 € offen").waitFor()
    await card.getByText("Teilweise bezahlt", { exact: true }).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
