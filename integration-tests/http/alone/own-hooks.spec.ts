import { MedusaError } from "@medusajs/framework/utils"
import {
  cancelPackageWorkflow,
  packagesIssuedWorkflow,
  reconcileCartWorkflow,
} from "../../../src/workflows"
import { batchDeskOf } from "../../support/batches"
import { cashierOf } from "../../support/cashier"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

// A hook has one handler for as long as the process lives, so this suite has a server to itself.
const asked: [hook: string, of: object][] = []
let no: string | null = null

const answer = async (hook: string, of: object) => {
  asked.push([hook, of])
  if (no !== null) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, no)
}

reconcileCartWorkflow.hooks.beforeCover(async (of) => await answer("beforeCover", of))
packagesIssuedWorkflow.hooks.packagesIssued(async (of) => await answer("packagesIssued", of))
cancelPackageWorkflow.hooks.beforeRefund(async (of) => await answer("beforeRefund", of))

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let till: ReturnType<typeof cashierOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      till = cashierOf(api, shop)
      await utils.waitWorkflowExecutions()
    })
    beforeEach(() => {
      no = null
      asked.splice(0)
    })
    afterEach(async () => await shop.audit())

    const timesAsked = (hook: string) => asked.filter(([name]) => name === hook).length
    const tenMassages = async () => await desk.given({ template_id: shop.templates.ten_massages })
    const bookMassage = async () => await shop.cart(shop.anna, [{ variant: "massage" }])

    describe("before sessions pay", () => {
      it("the shop is asked, for whom and why", async () => {
        await tenMassages()
        const cart = await bookMassage()
        expect(cart.total).toBe(0)
        expect(asked).toContainEqual([
          "beforeCover",
          { cart_id: cart.id, actor_id: shop.anna.id, intent: "auto" },
        ])
      })

      it("its no leaves the price, and the customer her cart", async () => {
        await tenMassages()
        no = "Packages are for weekdays."
        const cart = await bookMassage()
        expect(cart.total).toBe(55)
        expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      })

      it("its no is told to a customer who asks for it", async () => {
        await tenMassages()
        no = "Packages are for weekdays."
        const cart = await bookMassage()
        expect(await refused(shop.applyCredits(cart, shop.anna))).toMatchObject({
          status: 400,
          type: "not_allowed",
          message: "Packages are for weekdays.",
        })
        no = null
        expect((await shop.applyCredits(cart, shop.anna)).cart.total).toBe(0)
      })

      it("its no gives nothing away: what is added to a covered line has its price", async () => {
        await tenMassages()
        const cart = await bookMassage()
        no = "One a day."
        const line_id = String(cart.items?.[0]?.id)
        const after = await shop.changeLine(cart, shop.anna, line_id, { quantity: 2 })
        expect(after.total).toBe(55)
      })

      it("nobody is asked when the customer would rather pay", async () => {
        await tenMassages()
        const cart = await bookMassage()
        asked.splice(0)
        no = "Never."
        expect((await shop.declineCredits(cart, shop.anna)).cart.total).toBe(55)
        expect(timesAsked("beforeCover")).toBe(0)
      })
    })

    describe("after packages were issued", () => {
      const told = (...ids: string[]) =>
        expect(asked).toContainEqual(["packagesIssued", { client_package_ids: ids }])

      it("the shop is told once of what was bought, given and sold", async () => {
        const { packages } = await shop.buy(shop.anna, "ten_massages", 2)
        await eventually(async () => expect(timesAsked("packagesIssued")).toBe(1))
        const [, first] = asked.find(([name]) => name === "packagesIssued") ?? []
        expect(first).toEqual({
          client_package_ids: expect.arrayContaining(packages.map(({ id }) => id)),
        })

        const given = await tenMassages()
        told(given.id)
        const { client_package: sold } = await desk.sell({
          template_id: shop.templates.ten_massages,
        })
        told(sold.id)
        expect(timesAsked("packagesIssued")).toBe(3)
      })

      it("the shop is told of what many were given", async () => {
        const batches = batchDeskOf(api, getContainer(), shop)
        await batches.given({ customer_ids: [shop.anna.id, shop.ben.id] })
        const ids = asked
          .filter(([name]) => name === "packagesIssued")
          .flatMap(([, of]) => ("client_package_ids" in of ? of.client_package_ids : []))
        expect(ids.flat()).toHaveLength(2)
      })

      it("a handler that fails takes nothing away and hides nothing", async () => {
        const heard = listenTo(getContainer(), "client_package.issued")
        no = "The label printer is out of paper."
        const given = await tenMassages()
        expect(given.status).toBe("active")
        await eventually(async () => {
          expect(heard).toEqual([["client_package.issued", { id: given.id }]])
        })
        expect(timesAsked("packagesIssued")).toBe(1)
      })
    })

    describe("before money goes back", () => {
      const paid = async () => {
        const payment = { amount: 300, method: "cash" }
        return await desk.given({
          template_id: shop.templates.ten_massages,
          price: 300,
          payment,
        })
      }

      it("the shop is asked, with what is to go back and who wants it", async () => {
        const sold = await paid()
        await till.cancel(sold, { method: "pro_rata", amount: 100 })
        expect(asked).toContainEqual([
          "beforeRefund",
          expect.objectContaining({
            client_package_id: sold.id,
            refund: { method: "pro_rata", amount: 100 },
            reason: "Moved to Kiel",
            actor: expect.objectContaining({ type: "user" }),
          }),
        ])
      })

      it("its no leaves package and money as they are, and the same request can be repeated", async () => {
        const sold = await paid()
        no = "Ask Mia first."
        const refund = { method: "pro_rata" as const }
        const cancel = async () => await till.cancel(sold, refund, undefined, "the-same")
        expect(await refused(cancel())).toMatchObject({ status: 400, message: "Ask Mia first." })
        expect(await till.look(sold)).toMatchObject({
          status: "active",
          paid_amount: 300,
          refunded_amount: 0,
          units: { available: 10 },
        })
        no = null
        expect((await cancel()).data.client_package).toMatchObject({
          status: "cancelled",
          refunded_amount: 300,
        })
      })

      it("nobody is asked where no money goes back", async () => {
        const sold = await paid()
        no = "Never."
        expect((await till.cancel(sold)).data.client_package.status).toBe("cancelled")
        expect(timesAsked("beforeRefund")).toBe(0)
      })
    })
  },
})
