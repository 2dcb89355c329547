import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf, dialogOf } from "../support/screens/parts"

officeSuite((office) => {
  const boughtAndUsed = async (times: number) => {
    const { register, withPackages, buy, capture, use } = office()
    const { variants } = await withPackages()
    const { order, client_package } = await buy(await register("Anna"), variants.ten_massages)
    await capture(order)
    for (let n = 0; n < times; n++) await use(client_package, variants.massage)
    return { order, client_package }
  }

  it("warns before a cancel that would refund massages that were had", async () => {
    const { order, client_package } = await boughtAndUsed(4)
    const { page, goTo } = office().at("owner")
    await goTo(`/orders/${order.id}`)
    const card = cardOf(page, "Packages")
    const refund = card.getByRole("link", { name: "Refund package" })
    await refund.waitFor()
    expect(await card.textContent()).toContain(
      "4 of 10 sessions are used. Cancelling this order refunds the full €450.00. To refund what is left (€270.00): Refund package"
    )
    expect(await barriers(card)).toEqual([])
    await photograph(page, "order")

    await refund.click()
    await page.waitForURL(`**/service-packages/${client_package.id}*`)
    await page.getByRole("dialog").getByRole("button", { name: "Refund €270.00" }).waitFor()
  })

  it("pays for a massage with the package after it was booked, and takes that back", async () => {
    const { register, withPackages, order, give, packagesOf, at } = office()
    const { variants, templates } = await withPackages()
    const anna = await register("Anna")
    const booked = await order(anna, { variant: variants.massage })
    await give(anna, { template_id: templates.ten_massages })
    const { page, goTo } = at("staff")
    await goTo(`/orders/${booked.id}`)
    const card = cardOf(page, "Packages")

    await card.getByRole("button", { name: "Pay with package (10 left)" }).click()
    await dialogOf(page).getByText("1 session is used, and the line costs nothing.").waitFor()
    await dialogOf(page).getByRole("button", { name: "Pay with package" }).click()
    await card.getByRole("link", { name: "Paid with a package" }).waitFor()
    expect(await packagesOf(anna)).toMatchObject([{ units: { available: 9, used: 1 } }])
    expect(await barriers(card)).toEqual([])
    await photograph(page, "order-paid-with-package")

    await card.getByRole("button", { name: "Take back" }).click()
    await dialogOf(page).getByRole("button", { name: "Take back" }).click()
    await card.getByRole("button", { name: "Pay with package (10 left)" }).waitFor()
    expect(await packagesOf(anna)).toMatchObject([{ units: { available: 10, used: 0 } }])
  })
})
