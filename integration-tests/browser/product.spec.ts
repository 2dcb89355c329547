import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf } from "../support/screens/parts"

type Variant = { id: string; title: string; product_id: string }

officeSuite((office) => {
  const request = () => office().at("owner").request

  const productOf = async (variant_id: string): Promise<string> => {
    const answer = await request().get(`/admin/product-variants?id=${variant_id}&fields=product_id`)
    const { variants } = await answer.json()
    return `/products/${variants[0].product_id}`
  }

  /** A service in twelve lengths, and a package that pays for every one of them. */
  const stretching = async () => {
    const lengths = Array.from({ length: 12 }, (_, n) => `${(n + 1) * 10} minutes`)
    const made = await request().post("/admin/products", {
      data: {
        title: `Stretching ${Date.now()}`,
        options: [{ title: "Length", values: lengths }],
        variants: lengths.map((title, variant_rank) => ({
          title,
          variant_rank,
          options: { Length: title },
          prices: [],
        })),
      },
    })
    const { product }: { product: { id: string; title: string; variants: Variant[] } } =
      await made.json()
    const coverage = [{ kind: "product" as const, reference_id: product.id }]
    const package_template = await office().launch({
      title: `Ten times ${product.title}`,
      items: [{ title: product.title, units: 10, coverage }],
      prices: [{ currency_code: "eur", amount: 200 }],
    })
    return { path: `/products/${product.id}`, package_template }
  }

  it("sets how each length of a service is booked, which staff then read", async () => {
    await office().withPackages()
    const { path, package_template } = await stretching()
    const { page, goTo } = office().at("owner")
    await goTo(path)
    const card = cardOf(page, "Packages")
    const ten = card.getByRole("group", { name: "10 minutes", exact: true })
    await ten.getByRole("link", { name: package_template.title }).waitFor()
    await ten.getByRole("switch", { name: "Only with a package" }).click()
    const once = ten.getByRole("switch", { name: "Once per customer" })
    await once.click()
    await once.and(page.getByRole("switch", { checked: true })).waitFor()
    expect(await barriers(card)).toEqual([])
    await card.scrollIntoViewIfNeeded()
    await photograph(page, "product")
    await card.getByRole("button", { name: "Next" }).click()
    await card.getByRole("group", { name: "60 minutes" }).waitFor()

    const eva = office().at("staff")
    await eva.goTo(path)
    const hers = cardOf(eva.page, "Packages").getByRole("group", {
      name: "10 minutes",
      exact: true,
    })
    await hers.getByText("Only with a package").waitFor()
    await hers.getByText("Once per customer").waitFor()
    expect(await hers.getByRole("switch").count()).toBe(0)
  })

  it("names the package that a product sells, and leaves a shampoo alone", async () => {
    const { variants, templates } = await office().withPackages()
    const { page, goTo } = office().at("staff")
    await goTo(await productOf(variants.ten_massages))
    await cardOf(page, "Packages").getByRole("link", { name: "10 massages" }).click()
    await page.waitForURL(`**/service-packages/templates/${templates.ten_massages}`)

    const rules = page.waitForResponse(/\/admin\/service-packages\/rules/)
    await goTo(await productOf(variants.shampoo))
    await rules
    await page.waitForLoadState("networkidle")
    expect(await cardOf(page, "Packages").count()).toBe(0)
  })
})
