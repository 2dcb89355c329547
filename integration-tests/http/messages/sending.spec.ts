import { medusaSuite } from "../../support/medusa-suite"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
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
    afterEach(async () => await shop.audit())

    const give = async () => await desk.given({ template_id: shop.templates.ten_massages })

    describe("a package that was bought", () => {
      it("is confirmed to its customer by e-mail, once, whoever looks how often", async () => {
        await shop.buy(shop.anna, "ten_massages")
        await office.written("issued")
        await Promise.all([office.send(), office.send(), office.send()])
        await office.send()

        expect(await office.settled("issued")).toMatchObject([
          { status: "sent", recipient: shop.anna.email, attempts: 1, channel: "email" },
        ])
        expect(office.letters("issued")).toMatchObject([{ to: shop.anna.email, channel: "email" }])
      })

      it("is confirmed together with the others of its order", async () => {
        await shop.buy(shop.anna, "ten_massages", 3)
        await office.settled("issued")
        expect(office.letters("issued")).toHaveLength(1)
      })
    })

    describe("a provider", () => {
      it("that says no is asked again, five times within a night, and the reason is kept", async () => {
        office.behave("throws")
        await give()
        const waits = [
          "0 minutes",
          "2 minutes",
          "8 minutes",
          "39 minutes",
          "160 minutes",
          "890 minutes",
        ]
        for (const [attempt, wait] of waits.entries()) {
          await shop.setClock(wait)
          await office.send()
          expect(await office.told("issued")).toMatchObject([
            {
              status: attempt === 5 ? "failed" : "due",
              attempts: attempt + 1,
              reason: expect.stringContaining("on fire"),
            },
          ])
          await office.send()
        }
        expect(office.asked()).toBe(6)
      })

      it("that says no for a while has what it was asked for in the end, once", async () => {
        office.behave("throws")
        await give()
        await office.send()
        office.behave("sends")
        await shop.setClock("2 minutes")
        expect(await office.settled("issued")).toMatchObject([
          { status: "sent", attempts: 2, reason: null },
        ])
        expect(office.letters("issued")).toHaveLength(1)
      })

      it("that never answers is waited for so long and no longer, and keeps no other message", async () => {
        office.behave("hangs")
        await give()
        await office.send(50)
        expect(await office.told("issued")).toMatchObject([{ status: "due", attempts: 1 }])
        office.behave("sends")
        await shop.setClock("2 minutes")
        await office.settled("issued")
        expect(office.letters("issued")).toHaveLength(1)
      })

      it("that takes a message and never says so is handed it once more, and then no more", async () => {
        office.behave("takes and hangs")
        await give()
        await office.send(50)
        office.behave("sends")
        await shop.setClock("2 minutes")
        await office.settled("issued")
        await office.send()
        expect(office.letters("issued")).toHaveLength(2)
      })

      it.each(["throws", "hangs"] as const)(
        "that %s neither stops nor delays a sale",
        async (manner) => {
          office.behave(manner)
          const { packages } = await shop.buy(shop.anna, "ten_massages")
          await office.send(50)
          expect(packages).toMatchObject([{ status: "active" }])
        }
      )
    })

    describe("a message", () => {
      const late = ["5 days", "too_late"] as const

      it("that nobody waits for any more is left", async () => {
        await give()
        await shop.setClock(late[0])
        expect(await office.settled("issued")).toMatchObject([
          { status: "skipped", reason: late[1], recipient: null },
        ])
        expect(office.letters("issued")).toEqual([])
      })

      it("about a package that was cancelled meanwhile is left, and the cancellation is told", async () => {
        const { id } = await give()
        await api.post(
          `/admin/client-packages/${id}/cancel`,
          { reason: "Moved away" },
          shop.admin("manager")
        )
        expect(await office.settled("issued")).toMatchObject([
          { status: "skipped", reason: "package_cancelled" },
        ])
        expect(await office.settled("cancelled")).toMatchObject([{ status: "sent" }])
      })

      it("goes on where a server died that had it, when its lease is over", async () => {
        await give()
        // What a server takes and dies with.
        await shop.sql(
          `update service_package_message set attempts = 1, attempt_key = id || ':1', next_attempt_at = now() + interval '3 minutes',
             leased_until = now() + interval '3 minutes'`
        )
        await office.send()
        expect(await office.told("issued")).toMatchObject([{ status: "due", attempts: 1 }])
        await shop.setClock("4 minutes")
        expect(await office.settled("issued")).toMatchObject([{ status: "sent", attempts: 2 }])
        expect(office.letters("issued")).toHaveLength(1)
      })

      it("is not sent again where a server died after the provider had it and Medusa knew", async () => {
        await give()
        await office.settled("issued")
        await shop.sql(
          "update service_package_message set status = 'due', sent_at = null, next_attempt_at = now()"
        )
        expect(await office.settled("issued")).toMatchObject([{ status: "sent", attempts: 2 }])
        expect(office.letters("issued")).toHaveLength(1)
      })

      it("to a customer whose account is gone is left", async () => {
        const nina = await shop.customer()
        await desk.given({ template_id: shop.templates.ten_massages, customer_id: nina.id })
        await shop.sql("update customer set deleted_at = now() where id = ?", [nina.id])
        expect(await office.settled("issued")).toMatchObject([
          { status: "skipped", reason: "no_customer" },
        ])
      })
    })

    describe("what a customer reads", () => {
      const letterTo = async (metadata: object | null) => {
        await shop.sql("update customer set metadata = ?::jsonb where id = ?", [
          JSON.stringify(metadata),
          shop.anna.id,
        ])
        await give()
        await office.settled("issued")
        return office.letters("issued")[0]
      }

      it("names her package and what is left of it, in the language of the shop", async () => {
        const letter = await letterTo(null)
        expect(letter?.content?.subject).toContain("10 massages")
        expect(letter?.content?.text).toContain("10 of 10")
        expect(letter?.content?.html).toContain("<html")
        expect(
          await shop.sql(
            "select receiver_id, resource_type from notification where channel = 'email'"
          )
        ).toEqual([{ receiver_id: shop.anna.id, resource_type: "package_message" }])
      })

      it("is in her own language where she has one", async () => {
        await letterTo({ locale: "de-AT" })
        expect(await office.told("issued")).toMatchObject([{ locale: "de-AT" }])
      })
    })

    it("a booking that was cancelled with its order is told to have come back", async () => {
      await give()
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const order = await shop.placeOrder(cart, shop.anna)
      await eventually(async () => {
        expect((await shop.leftOf(shop.anna))["Massage 60"]).toBe(9)
        expect(await shop.redemptionsOf(order)).toMatchObject([{ status: "redeemed" }])
      })
      await shop.cancelOrder(order)
      expect(await office.settled("booking_cancelled")).toMatchObject([{ status: "sent" }])
      expect(office.letters("booking_cancelled")[0]?.content?.text).toContain("Massage 60")
    })

    it("the staff are told in Medusa's own notifications that a package needs a look", async () => {
      const { order } = await shop.buy(shop.anna, "ten_massages")
      await shop.capture(order)
      await shop.refund(order, 100)
      expect(await office.settled("attention")).toMatchObject([{ status: "sent", channel: "feed" }])
      expect(
        await shop.sql("select channel, template, status from notification where channel = 'feed'")
      ).toEqual([{ channel: "feed", template: "admin-ui", status: "success" }])
    })

    it.each([
      ["a package that moved in from another system", { source: "migrated" as const }],
      ["one that is to be kept quiet", { notify: false }],
    ])("nobody is told of %s", async (_, body) => {
      await desk.given({ template_id: shop.templates.ten_massages, ...body })
      expect(await office.told("issued")).toEqual([])
    })
  },
})
