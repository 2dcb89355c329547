import { Modules } from "@medusajs/framework/utils"
import { medusaSuite } from "../../support/medusa-suite"
import expirePackages from "../../../src/jobs/service-packages-expire"
import type { ServicePackageEventName } from "../../../src/types/events"
import { eventually } from "../../support/eventually"
import { issuedBy } from "../../support/issued"
import { openShop, type Shop } from "../../support/shop"

const NAMES: ServicePackageEventName[] = [
  "client_package.issued",
  "client_package.activated",
  "client_package.payment_recorded",
  "client_package.cancelled",
  "client_package.expired",
]

const idIn = (data: unknown) =>
  typeof data === "object" && data !== null && "id" in data ? String(data.id) : ""

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let issued: ReturnType<typeof issuedBy>
    const heard: [name: string, id: string][] = []
    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      issued = issuedBy(getContainer())
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      for (const name of NAMES) {
        bus.subscribe(name, async ({ data }) => {
          heard.push([name, idIn(data)])
        })
      }
    })
    beforeEach(() => heard.splice(0))

    const sell = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "ten_massages" }])
      const order = await shop.complete(cart, shop.anna)
      const [sold] = await issued.waitFor(order, [{ status: "active" }])
      return { order, id: String(sold?.id) }
    }
    const hear = async (expected: [string, string][]) =>
      await eventually(async () => expect([...heard].sort()).toEqual([...expected].sort()))

    describe("what a shop can listen to", () => {
      it("tells once that a package was issued, paid for and cancelled", async () => {
        const { order, id } = await sell()
        await hear([["client_package.issued", id]])

        await shop.capture(order)
        await hear([
          ["client_package.issued", id],
          ["client_package.payment_recorded", id],
        ])
        await shop.replay("order.placed", { id: order.id })

        await shop.cancelOrder(order)
        await eventually(async () => expect(heard).toContainEqual(["client_package.cancelled", id]))
        expect(heard.filter(([name]) => name === "client_package.cancelled")).toHaveLength(1)
        expect(heard.filter(([name]) => name === "client_package.issued")).toHaveLength(1)
      })

      it("tells once that time has ended a package", async () => {
        const { id } = await sell()
        await hear([["client_package.issued", id]])
        await expirePackages(getContainer())
        await shop.setClock("4 months")

        await expirePackages(getContainer())
        await expirePackages(getContainer())

        await hear([
          ["client_package.expired", id],
          ["client_package.issued", id],
        ])
      })
    })
  },
})
