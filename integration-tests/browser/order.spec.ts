import { barriers, photograph } from "../support/screens/looks"
import { officeSuite } from "../support/screens/office-suite"
import { cardOf } from "../support/screens/parts"

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
})
