import { deskOf } from "../../support/desk"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let desk: ReturnType<typeof deskOf>
    let heard: ReturnType<typeof listenTo>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = deskOf(api, shop)
      heard = listenTo(
        getContainer(),
        "package_redemption.redeemed",
        "package_redemption.restored",
        "package_redemption.forfeited",
        "package_redemption.detached"
      )
    })

    it("tells others what becomes of a visit, once for the same request", async () => {
      const office = frontDeskOf(api, shop)
      const sold = await office.given({ template_id: shop.templates.ten_massages })
      const visit = await desk.used(sold, {}, { key: "visit-1" })
      await desk.used(sold, {}, { key: "visit-1" })
      await desk.marked(visit, { no_show: true }, { key: "missed-1" })
      await desk.marked(visit, { no_show: true }, { key: "missed-1" })
      await desk.marked(visit, { no_show: false })
      await desk.restored(visit)
      await desk.detached(await desk.used(sold))

      const names = ["redeemed", "forfeited", "redeemed", "restored", "redeemed", "detached"]
      await eventually(async () => expect(heard).toHaveLength(names.length))
      expect(heard.map(([name]) => name)).toEqual(names.map((name) => `package_redemption.${name}`))
      expect(heard[0]?.[1]).toEqual({
        id: visit.id,
        service_credit_id: visit.service_credit_id,
        client_package_id: sold.id,
      })
    })
  },
})
