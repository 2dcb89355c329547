import remind from "../../../src/jobs/service-packages-remind"
import { eventually } from "../../support/eventually"
import { listenTo } from "../../support/listener"
import { frontDeskOf } from "../../support/front-desk"
import { medusaSuite } from "../../support/medusa-suite"
import { openPostOffice, postOfficeOf } from "../../support/post-office"
import { openShop, type Shop } from "../../support/shop"

openPostOffice()

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let office: ReturnType<typeof postOfficeOf>
    let desk: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = postOfficeOf(shop, getContainer())
      desk = frontDeskOf(api, shop)
    })
    beforeEach(() => office.open())

    /** Gives Anna a package that began on a day and ends on another. */
    const give = async (starts_on: string, expires_on: string, customer = shop.anna) =>
      await desk.given({
        template_id: shop.templates.ten_massages,
        customer_id: customer.id,
        starts_on,
        expires_on,
      })
    const at = async (instant: string) => {
      await shop.setClock(new Date(instant))
      await remind(getContainer())
    }
    const reminded = async () => (await office.told("expiring")).length

    it.each([
      // Summer time ended on 25 October 2026, and begins on 28 March 2027: nine is nine.
      [
        "thirty days before, in winter",
        "2026-12-31",
        "2026-12-01T07:59:00Z",
        "2026-12-01T08:00:00Z",
      ],
      [
        "thirty days before, across the change",
        "2027-04-20",
        "2027-03-21T07:59:00Z",
        "2027-03-21T08:00:00Z",
      ],
      [
        "seven days before, the change between",
        "2027-04-01",
        "2027-03-25T07:59:00Z",
        "2027-03-25T08:00:00Z",
      ],
      [
        "seven days before, in summer",
        "2027-04-10",
        "2027-04-03T06:59:00Z",
        "2027-04-03T07:00:00Z",
      ],
    ])("reminds at nine in the shop's morning, %s", async (_, expires_on, before, nine) => {
      await give("2026-06-01", expires_on)
      await at(before)
      expect(await reminded()).toBe(0)
      await at(nine)
      await at(nine)
      expect(await office.settled("expiring")).toMatchObject([
        { status: "sent", recipient: shop.anna.email },
      ])
      expect(office.letters("expiring")).toHaveLength(1)
    })

    it("reminds of nothing in the first half of what a package is valid for", async () => {
      // A month: thirty days before its end it has just begun.
      await give("2027-01-01", "2027-01-31")
      await at("2027-01-01T09:00:00Z")
      expect(await reminded()).toBe(0)
      await at("2027-01-24T09:00:00Z")
      expect(await reminded()).toBe(1)
    })

    it("reminds of several packages of one person in one message", async () => {
      for (let one = 0; one < 3; one++) await give("2026-06-01", "2027-01-31")
      await give("2026-06-01", "2027-01-31", shop.ben)
      await at("2027-01-01T09:00:00Z")
      await office.send()
      await at("2027-01-01T09:10:00Z")
      await office.send()
      expect(
        office
          .letters("expiring")
          .map(({ to }) => to)
          .sort()
      ).toEqual([shop.anna.email, shop.ben.email])
      const untold = (await office.told("expiring")).filter(({ status }) => status === "due")
      expect(untold).toEqual([])
    })

    it("reminds anew when the last day has changed, and of the old one no more", async () => {
      const { id } = await give("2026-06-01", "2027-01-31")
      await at("2027-01-01T09:00:00Z")
      const body = { expires_on: "2027-02-28" }
      await api.post(`/admin/client-packages/${id}/expiry`, body, shop.admin("manager"))
      expect(await office.settled("expiring")).toMatchObject([
        { status: "skipped", reason: "changed_meanwhile" },
      ])
      await at("2027-01-29T09:00:00Z")
      await office.send()
      expect(office.letters("expiring")).toHaveLength(1)
    })

    it("sends no burst when the shop was away for a week", async () => {
      await give("2026-06-01", "2027-01-31")
      await at("2027-01-04T09:00:00Z")
      expect(await reminded()).toBe(0)
    })

    it("reminds nobody of what is paused by then", async () => {
      const { id } = await give("2026-06-01", "2027-01-31")
      await shop.setClock(new Date("2026-12-20T09:00:00Z"))
      await api.post(`/admin/client-packages/${id}/freeze`, {}, shop.admin("manager"))
      await at("2027-01-01T09:00:00Z")
      expect(await reminded()).toBe(0)
    })

    it("tells others once that a last day comes near", async () => {
      const heard = listenTo(getContainer(), "client_package.expiring")
      const { id } = await give("2026-06-01", "2027-01-31")
      await at("2027-01-01T09:00:00Z")
      await at("2027-01-01T09:00:00Z")
      await eventually(async () => expect(heard).toEqual([["client_package.expiring", { id }]]))
    })

    it("tells the customer and others once that one session is left, when no slip was taken back", async () => {
      const heard = listenTo(getContainer(), "service_credit.low")
      const sold = await desk.given({
        template_id: shop.templates.ten_massages,
        use_now: { variant_id: shop.variants.massage, quantity: 9 },
      })
      await office.send()
      expect(office.letters("low")).toEqual([])
      await shop.setClock("20 minutes")
      expect(await office.settled("low")).toMatchObject([{ status: "sent" }])
      await office.send()
      expect(office.letters("low")).toHaveLength(1)
      const [credit] = sold.service_credits
      const low = { id: credit?.id, client_package_id: sold.id }
      await eventually(async () => expect(heard).toEqual([["service_credit.low", low]]))
    })

    it("tells nobody that one session is left where the slip was taken back at once", async () => {
      const { id } = await desk.given({
        template_id: shop.templates.ten_massages,
        use_now: { variant_id: shop.variants.massage, quantity: 9 },
      })
      const [used] = await shop.sql<{ id: string }>(
        "select id from service_package_redemption where client_package_id = ?",
        [id]
      )
      const path = `/admin/package-redemptions/${used?.id}/restore`
      await api.post(path, {}, shop.admin("manager"))
      await shop.setClock("20 minutes")
      expect(await office.settled("low")).toMatchObject([
        { status: "skipped", reason: "changed_meanwhile" },
      ])
    })
  },
})
