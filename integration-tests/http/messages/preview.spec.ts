import type { AdminMessagePreviewResponse, AdminMessageTestResponse } from "../../../src/types"
import { MESSAGE_KINDS } from "../../../src/domain/message"
import { medusaSuite } from "../../support/medusa-suite"
import { openPostOffice, postOfficeOf } from "../../support/post-office"
import { openShop, type Shop } from "../../support/shop"
import { post } from "../../support/letters/service"

openPostOffice()

const PREVIEW = "/admin/service-packages/message-preview"

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let office: ReturnType<typeof postOfficeOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = postOfficeOf(shop, getContainer())
    })
    beforeEach(() => office.open())

    const preview = async (params: object) => {
      const config = { ...shop.admin("owner"), params }
      const { data }: { data: AdminMessagePreviewResponse } = await api.get(PREVIEW, config)
      return data.message
    }

    it.each(MESSAGE_KINDS)("shows an owner %s before anybody is told", async (kind) => {
      const { subject, html, text, sms, language, template } = await preview({ kind, locale: "fr" })
      expect([language, template]).toEqual(["fr", null])
      for (const part of [subject, html, text, sms]) expect(part.length).toBeGreaterThan(5)
    })

    it("speaks the shop's language where none is asked for", async () => {
      expect((await preview({ kind: "low" })).subject).toContain("1 session left")
    })

    it("sends one to whoever asks, and writes nothing into the outbox", async () => {
      const body = { kind: "expiring", locale: "de" }
      const sent: { data: AdminMessageTestResponse } = await api.post(
        PREVIEW,
        body,
        shop.admin("owner")
      )
      const { data } = sent
      expect(post.letters).toMatchObject([{ to: data.sent_to, channel: "email" }])
      expect(post.letters[0]?.content?.subject).toContain("gilt nur noch bis")
      expect(await office.told("expiring")).toEqual([])
    })

    it("says what the provider said where it did not take one", async () => {
      office.behave("throws")
      const asked = api.post(PREVIEW, { kind: "low" }, shop.admin("owner"))
      await expect(asked).rejects.toMatchObject({
        response: {
          status: 400,
          data: { message: expect.stringContaining("The e-mail provider did not take it") },
        },
      })
    })

    it.each([{ kind: "lower" }, {}, { kind: "low", locale: "x".repeat(40) }])(
      "refuses what is no message: %j",
      async (params) => {
        await expect(preview(params)).rejects.toMatchObject({ response: { status: 400 } })
      }
    )

    it("is for owners", async () => {
      const asked = api.get(PREVIEW, { ...shop.admin("staff"), params: { kind: "low" } })
      await expect(asked).rejects.toMatchObject({ response: { status: 403 } })
    })
  },
})
