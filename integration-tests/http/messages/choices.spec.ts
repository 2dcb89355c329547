import { frontDeskOf } from "../../support/front-desk"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openPostOffice, postOfficeOf } from "../../support/post-office"
import { openShop, type Shop } from "../../support/shop"
import type {
  AdminCustomerMessagesResponse,
  AdminMessageSettingsResponse,
  AdminPackageMessageListResponse,
  AdminPackageMessageResponse,
  StoreMessagePreferencesResponse,
} from "../../../src/types"

openPostOffice()

const SETTINGS = "/admin/service-packages/messages"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let office: ReturnType<typeof postOfficeOf>
    let desk: ReturnType<typeof frontDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      office = postOfficeOf(shop, getContainer())
      desk = frontDeskOf(api, shop)
    })
    beforeEach(() => office.open())

    const give = async () => await desk.given({ template_id: shop.templates.ten_massages })
    const freeze = async (id: string) =>
      await api.post(`/admin/client-packages/${id}/freeze`, {}, shop.admin("manager"))
    const shopTells = async (messages: object) =>
      (await api.post<AdminMessageSettingsResponse>(SETTINGS, { messages }, shop.admin())).data
    const annaWants = async (preferences: object) =>
      (
        await api.post<StoreMessagePreferencesResponse>(
          "/store/package-messages",
          { preferences },
          shop.anna.session
        )
      ).data.messages
    const addPhone = async () =>
      await shop.sql("update customer set phone = '+4915123456789' where id = ?", [shop.anna.id])

    /** Lets something be told that can be turned off. */
    const pause = async () => {
      const { id } = await give()
      await freeze(id)
      return id
    }
    const ways = async () =>
      (await office.settled("frozen").catch(async () => await office.told("frozen"))).map(
        ({ channel, status, reason }) => [channel, status, reason]
      )

    it("a shop tells by e-mail until it says otherwise, and is told who sends it", async () => {
      const { data } = await api.get<AdminMessageSettingsResponse>(SETTINGS, shop.admin("staff"))
      expect(data).toMatchObject({ email_provider: "letters", sms_provider: "letters" })
      expect(data.messages.find(({ kind }) => kind === "low")).toEqual({
        kind: "low",
        audience: "customer",
        is_always_sent: false,
        is_reminder: true,
        email: true,
        sms: false,
      })
    })

    it("only an owner turns on and off what is told", async () => {
      const body = { messages: { low: { email: false } } }
      await expect(api.post(SETTINGS, body, shop.admin("manager"))).rejects.toMatchObject({
        response: { status: 403 },
      })
    })

    type Case = [sentence: string, settings: object, wishes: object, told: unknown[][]]
    const sent = (channel: string) => [channel, "sent", null]
    const not = (reason: string) => ["email", "skipped", reason]
    it.each<Case>([
      ["the shop has it so", {}, {}, [sent("email")]],
      ["the shop has turned it off", { email: false }, {}, [not("turned_off")]],
      ["the shop has turned SMS on", { sms: true }, {}, [sent("email"), sent("sms")]],
      ["she wants none", {}, { frozen: "none" }, [not("not_wanted")]],
      ["she wants both", {}, { frozen: "both" }, [sent("email"), sent("sms")]],
      ["she wants SMS", {}, { frozen: "sms" }, [not("not_wanted"), sent("sms")]],
    ])("a pause is told on the ways that %s", async (_, settings, wishes, told) => {
      await addPhone()
      await shopTells({ frozen: settings })
      await annaWants(wishes)
      await pause()
      // What goes by SMS as well is written when the e-mail is looked at.
      await office.send()
      await office.send()
      expect((await ways()).sort()).toEqual([...told].sort())
    })

    it("a confirmation of a purchase is sent whatever anybody has turned off", async () => {
      await shopTells({ issued: { email: false } })
      const { data } = await api.post<AdminCustomerMessagesResponse>(
        `/admin/customers/${shop.anna.id}/package-messages`,
        { preferences: { issued: "none" } },
        shop.admin("staff")
      )
      expect(data.preferences).toEqual({ issued: "none" })
      await give()
      expect(await office.settled("issued")).toMatchObject([{ status: "sent" }])
    })

    it("who has no telephone is told nothing by SMS, and the shop is told why", async () => {
      await shopTells({ frozen: { email: false, sms: true } })
      await pause()
      await office.send()
      await office.send()
      expect((await ways()).sort()).toEqual([
        ["email", "skipped", "turned_off"],
        ["sms", "skipped", "no_address"],
      ])
    })

    const lettersLink = async () => {
      await desk.given({
        template_id: shop.templates.ten_massages,
        use_now: { variant_id: shop.variants.massage, quantity: 10 },
      })
      await shop.setClock("20 minutes")
      await office.settled("used_up")
      const data: { unsubscribe?: { url?: string } } = office.letters("used_up")[0]?.data ?? {}
      return new URL(String(data.unsubscribe?.url)).searchParams.get("token")
    }

    it("a reminder is ended by its own link, without signing in, and nothing else is", async () => {
      const token = await lettersLink()
      const page = await api.get<string>(`/service-packages/unsubscribe?token=${token}`)
      expect(page.data).toContain("<form")
      expect(await annaWants({})).toContainEqual({ kind: "low", preference: null })

      await api.post(`/service-packages/unsubscribe?token=${token}`, {})
      const chosen = await annaWants({})
      expect(chosen).toContainEqual({ kind: "low", preference: "none" })
      expect(chosen).toContainEqual({ kind: "frozen", preference: null })
    })

    it("a link that was not made here ends nobody's reminders", async () => {
      const token = String(await lettersLink())
      const forged = `${shop.ben.id}.${token.split(".").at(-1)}`
      const { session } = shop.guest
      for (const wrong of [forged, `${token}x`, "x", shop.ben.id]) {
        await expect(
          api.post("/store/package-messages/unsubscribe", { token: wrong }, session)
        ).rejects.toMatchObject({ response: { status: 404 } })
      }
      await api.post("/store/package-messages/unsubscribe", { token }, session)
      expect(
        await shop.sql("select distinct customer_id from service_package_message_preference")
      ).toEqual([{ customer_id: shop.anna.id }])
    })

    it("staff see what was told about a package, and send it once more", async () => {
      office.behave("throws")
      const { id } = await give()
      await office.send()
      const path = `/admin/client-packages/${id}/messages`
      const staff = shop.admin("staff")
      const list = async () =>
        (await api.get<AdminPackageMessageListResponse>(path, staff)).data.messages
      const [message] = await list()
      expect(message).toMatchObject({ kind: "issued", status: "due", client_package_ids: [id] })
      await shop.sql("update service_package_message set status = 'failed'")
      office.behave("sends")

      const again = `${path}/${message?.id}/send-again`
      const { data } = await api.post<AdminPackageMessageResponse>(again, {}, staff)
      expect(data.message).toMatchObject({ status: "due", reason: null })
      await office.settled("issued")
      expect(await list()).toMatchObject([{ status: "sent", recipient: shop.anna.email }])

      await api.post(again, {}, staff)
      await office.settled("issued")
      expect(office.letters("issued")).toHaveLength(2)
      const strange = `${path}/pmsg_unknown/send-again`
      await expect(api.post(strange, {}, staff)).rejects.toMatchObject({
        response: { status: 404 },
      })
    })
  },
})
