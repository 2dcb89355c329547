import { barriers, overhang, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf, fromMenu, pick } from "../support/screens/parts"
import { DESKTOP, PHONE } from "../support/screens/seat"

officeSuite((office) => {
  const ask = async <Answer>(path: string, data: object): Promise<Answer> => {
    const answer = await office().at("owner").request.post(`/admin/${path}`, { data })
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
    return await answer.json()
  }

  /** A product that nobody could buy: a draft without price and channel that is shipped and in stock. */
  const shelve = async (title: string) => {
    const name = { name: title, type: "default" }
    const { shipping_profile } = await ask<{ shipping_profile: { id: string } }>(
      "shipping-profiles",
      name
    )
    const variant = { title, manage_inventory: true, options: { Kind: "One" }, prices: [] }
    const { product } = await ask<{ product: { id: string; variants: { id: string }[] } }>(
      "products",
      {
        title,
        status: "draft",
        shipping_profile_id: shipping_profile.id,
        options: [{ title: "Kind", values: ["One"] }],
        variants: [variant],
      }
    )
    return { path: `products/${product.id}/variants/${product.variants[0]?.id}` }
  }

  /** Five haircuts, on sale at the desk. */
  const haircuts = async () => {
    const { launch, withPackages } = office()
    const { variants } = await withPackages()
    const coverage = [{ kind: "variant" as const, reference_id: variants.haircut }]
    return await launch({
      title: `Five haircuts ${Date.now()}`,
      items: [{ title: "Haircut", units: 5, coverage }],
      validity: { count: 1, unit: "year" },
      prices: [{ currency_code: "eur", amount: 120 }],
    })
  }

  it("says what keeps a product from selling a package, and mends it at a click", async () => {
    await office().withPackages()
    const title = `Coupon ${Date.now()}`
    const { path } = await shelve(title)
    const { page, goTo, complaints } = office().at("owner")
    await goTo("/service-packages/templates/create")
    const editor = dialogOf(page)
    await pick(editor.getByRole("combobox", { name: "Search and add" }), "Haircut")
    await editor.getByRole("textbox", { name: "Name of the package" }).fill(title)
    await editor.getByRole("button", { name: "Continue" }).click()
    await editor.getByRole("button", { name: "More terms" }).click()
    await editor.getByRole("spinbutton", { name: /^How often one customer may have it/ }).fill("2")
    await photograph(page, "template-more-terms")
    await editor.getByRole("button", { name: "Continue" }).click()
    await editor.getByRole("radio", { name: "Use a product the shop has" }).click()
    await pick(editor.getByRole("combobox", { name: "Search product" }), title)
    const sell = editor.getByRole("button", { name: "Save and put on sale" })
    await sell.click()
    const checks = editor.getByRole("alert")
    await checks.getByText(`${title} is in no sales channel.`).waitFor()
    expect(await barriers(editor)).toEqual([])
    await photograph(page, "template-checks")
    for (const remedy of ["Do not ship", "Never sell out", "Add to sales channel", "Publish"]) {
      const button = checks.getByRole("button", { name: remedy })
      await button.click()
      await button.waitFor({ state: "detached" })
    }
    const prices = page.waitForEvent("popup")
    await checks.getByRole("button", { name: "Set price" }).click()
    await (await prices).close()
    await ask(path, { prices: [{ currency_code: "eur", amount: 99 }] })
    // The browser notes down that the sale was refused at first.
    expect(complaints().filter((line) => !line.includes("400"))).toEqual([])

    await sell.click()
    await page.getByText(`${title} is on sale.`).waitFor()
    await page.getByText("At most 2 per customer").waitFor()
  })

  it("leaves sold packages their terms, and extends them only when told to", async () => {
    const { register, give, use, packagesOf, withPackages, at } = office()
    const { variants } = await withPackages()
    const anna = await register("Anna")
    const { id } = await haircuts()
    const sold = await give(anna, { template_id: id, price: 120 })
    const { page, goTo } = at("owner")
    const menu = page.getByRole("button", { name: "Actions" })
    await goTo(`/service-packages/templates/${id}`)
    await page.getByText("1 sold package keeps its terms.").waitFor()
    await fromMenu(menu, "Edit")
    const editor = dialogOf(page)
    await editor.getByRole("spinbutton", { name: "Sessions", exact: true }).fill("6")
    await editor.getByRole("button", { name: "Save" }).click()
    await page.getByText("6 × Haircut · €120.00 · valid 1 year").waitFor()
    expect(await packagesOf(anna)).toMatchObject([{ units: { granted: 5, available: 5 } }])

    await fromMenu(menu, "Cover more in sold packages")
    const drawer = dialogOf(page)
    await drawer.getByText("1 sold package pays for it from now on.").last().waitFor()
    await pick(drawer.getByRole("combobox", { name: "Search and add" }), "Facial")
    await drawer.getByRole("textbox", { name: "Reason" }).fill("Promised to all")
    expect(await barriers(drawer)).toEqual([])
    await photograph(page, "template-extend")
    await drawer.getByRole("button", { name: "Cover more in sold packages" }).click()
    await drawer.waitFor({ state: "detached" })
    await cardOf(page, "Services").getByText("Facial").waitFor()
    expect(await use(sold, variants.facial)).toMatchObject({ units: 1 })
  })

  it("goes off sale and back, is copied, and is found on a phone", async () => {
    const { page, goTo } = office().at("owner")
    const { id, title } = await haircuts()
    const menu = page.getByRole("button", { name: "Actions" })
    await goTo(`/service-packages/templates/${id}`)
    await fromMenu(menu, "Take off sale")
    await dialogOf(page).getByRole("button", { name: "Take off sale" }).click()
    await page.getByText("Off sale", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Put on sale" }).click()
    await dialogOf(page).getByRole("button", { name: "Put on sale" }).click()
    await page.getByText(`${title} is on sale.`).waitFor()

    await fromMenu(menu, "Duplicate")
    await page.getByText("This is the copy. It is sold nowhere yet.").waitFor()
    await page.getByText("Not sold yet: you can change everything.").waitFor()
    await fromMenu(menu, "Delete")
    await dialogOf(page).getByRole("button", { name: "Delete" }).click()
    await page.waitForURL(/\/templates$/)

    await page.setViewportSize(PHONE)
    await page.getByRole("textbox", { name: "Search packages" }).fill(title)
    await page.getByRole("row", { name: title }).waitFor()
    await page.getByRole("row", { name: "Beauty mix" }).waitFor({ state: "detached" })
    expect(await page.getByRole("row", { name: title }).count()).toBe(1)
    expect(await overhang(page)).toBe(0)
    await photograph(page, "templates-search")
    await page.setViewportSize(DESKTOP)
  })
})
