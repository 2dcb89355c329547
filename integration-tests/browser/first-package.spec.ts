import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf, pick } from "../support/screens/parts"

const THREE_MINUTES = 180_000

officeSuite((office) => {
  it("leads an owner from an empty shop to a sold package in under three minutes", async () => {
    const { page, goTo } = office().at("owner")
    const nina = await office().register("Nina")
    const begun = performance.now()

    await goTo("/service-packages")
    const list = cardOf(page, "Sell your first package")
    await list.getByText("Days begin and end in Europe/Berlin.").waitFor()
    await list.getByText("you find the rest in Settings › Packages", { exact: false }).waitFor()
    expect(await barriers(list)).toEqual([])
    await photograph(page, "setup-list")
    await list.getByRole("button", { name: "Put under the name" }).click()
    await list.getByText("They stand right under the name.").waitFor()

    await list.getByRole("link", { name: "Create package" }).click()
    const editor = dialogOf(page)
    await pick(editor.getByRole("combobox", { name: "Search and add" }), "Massage 60")
    await editor.getByRole("spinbutton", { name: "Sessions", exact: true }).fill("5")
    await editor.getByRole("textbox", { name: "Name of the package" }).fill("5 massages")
    expect(await barriers(editor)).toEqual([])
    await photograph(page, "template-services")
    await editor.getByRole("button", { name: "Continue" }).click()
    await photograph(page, "template-terms")
    await editor.getByRole("button", { name: "Continue" }).click()
    await editor.getByRole("textbox", { name: "Price in EUR" }).fill("240")
    await editor.getByText("€48.00 each").waitFor()
    await editor.getByText("saves €35.00").waitFor()
    expect(await barriers(editor)).toEqual([])
    await photograph(page, "template-price")
    await editor.getByRole("button", { name: "Save and put on sale" }).click()
    await page.getByText("5 massages is on sale.").waitFor()

    await page.getByRole("link", { name: "Packages", exact: true }).first().click()
    await page.getByRole("button", { name: "Add package" }).click()
    const form = dialogOf(page)
    await pick(form.getByRole("combobox", { name: "Customer" }), nina.email)
    await pick(form.getByRole("combobox", { name: "Package" }), "5 massages")
    await form.getByRole("button", { name: "Sell for €240.00" }).click()
    await page.getByRole("row", { name: /5 massages/ }).waitFor()
    expect(performance.now() - begun).toBeLessThan(THREE_MINUTES)

    expect(await office().packagesOf(nina)).toMatchObject([
      { title: "5 massages", status: "active", units: { available: 5 } },
    ])
  })
})
