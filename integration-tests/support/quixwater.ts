import { randomUUID } from "node:crypto"
import type { HttpTypes, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { batchDeskOf } from "./batches"
import { deskOf } from "./desk"
import { houseRulesOf } from "./house-rules"
import type { Api } from "./http"
import { packageChangesOf } from "./package-changes"
import type { Shop } from "./shop"
import type { Customer } from "./visitors"

/** Who nobody else is, with a quotation mark that JSON writes in another way. */
const ZOE = {
  first_name: 'Zoë "Zed"',
  last_name: "Quixwater-Ünal",
  phone: "+49 151 998877665",
}
const NAME = `${ZOE.first_name} ${ZOE.last_name}`

/** Words that nobody writes but about her. */
export const TRACES = ["quixwater", "998877665", "xylophon"]

const SAID = `xylophon lesson of ${NAME}`

/** A customer who leaves her name and free words about her in every table there is. */
export const zoeAt = async (api: Api, container: MedusaContainer, shop: Shop) => {
  const office = packageChangesOf(api, shop)
  const desk = deskOf(api, shop)
  const many = batchDeskOf(api, container, shop)
  const owner = shop.admin()
  const template_id = shop.templates.ten_massages

  const email = `zoe.quixwater+${randomUUID()}@example.com`
  const zoe: Customer = await shop.customer(ZOE.first_name, email)
  await api.post<{ customer: HttpTypes.AdminCustomer }>(
    `/admin/customers/${zoe.id}`,
    { first_name: ZOE.first_name, last_name: ZOE.last_name, phone: ZOE.phone },
    owner
  )

  const online = async () => {
    await shop.buy(zoe, "ten_massages")
    const metadata = { booking_reference: SAID, booking_starts_at: SAID, booking_staff: "Mia" }
    const cart = await shop.cart(zoe, [{ variant: "massage", metadata }])
    await shop.placeOrder(cart, zoe)
    // Had once by whoever has her address.
    await houseRulesOf(api, shop).rule("haircut", { once_per_customer: true })
    await shop.complete(await shop.cart(zoe, [{ variant: "haircut" }]), zoe)
  }

  /** What nothing of the plugin writes yet, or only when the clock says so. */
  const besides = async ({ id }: { id: string }) => {
    const of = [zoe.id, email]
    await shop.sql(
      `insert into service_package_message (id, client_package_id, customer_id, kind, dedupe_key, channel, details, due_at, last_moment_at, status, next_attempt_at, recipient, reason)
       values ('pmsg_sent', ?, ?, 'issued', 'a', 'email', '{"name": "Quixwater"}', now(), now(), 'failed', now(), ?, 'no mailbox of ${email}'),
         ('pmsg_due', ?, ?, 'expiring', 'b', 'email', null, now() + interval '9 days', now() + interval '10 days', 'due', now() + interval '9 days', null, null)`,
      [id, ...of, id, zoe.id]
    )
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      ...{ to: email, channel: "feed", template: "issued", data: { name: NAME } },
      ...{ resource_id: "pmsg_sent", resource_type: "package_message", receiver_id: zoe.id },
    })
    await shop.sql(
      `insert into service_package_message_package (message_id, client_package_id) values ('pmsg_sent', ?)`,
      [id]
    )
    await shop.sql(
      `insert into service_package_message_preference (id, customer_id, kind, channel) values ('pmpref_zoe', ?, 'expiring', 'none')`,
      [zoe.id]
    )
    await shop.sql(
      `insert into service_package_claim (id, token_hash, guest_customer_id, requested_by, expires_at) values ('pclm_zoe', 'hash', ?, ?, now())`,
      of
    )
  }

  /** A package that was given by hand, with all that can be written down about it. */
  const atTheDesk = async () => {
    const payment = { amount: 100, method: "bank transfer", reference: SAID }
    const one = await office.given({
      ...{ template_id, customer_id: zoe.id, source: "external", note: SAID, payment },
    })
    const visit = await desk.used(one, {
      note: SAID,
      booking: { reference: `desk ${SAID}`, staff: "Mia" },
    })
    await desk.moved(visit, { note: `${SAID} again` })
    await desk.restored(visit, { reason: SAID })
    const note = await office.writeNote(one, { text: SAID, kind: "preference" })
    await office.hideNote(one, note, SAID)
    await office.correct(one, -1, { reason: SAID })
    await office.freeze(one, { reason: SAID })
    await office.unfreeze(one)
    const payments = `/admin/client-packages/${one.id}/payments`
    await api.post(payments, { amount: 20, method: "cash", reference: SAID, note: SAID }, owner)
    const { data } = await api.get<{ payments: { id: string }[] }>(payments, owner)
    const [paid] = data.payments
    await api.post(
      `/admin/client-packages/${one.id}/payments/${paid?.id}/void`,
      { reason: SAID },
      owner
    )
    return one
  }

  const sold = async () =>
    await office.sell({
      ...{ template_id, customer_id: zoe.id, note: SAID },
      payment: { amount: 300, method: "cash", reference: SAID },
    })

  const composed = async () =>
    await office.given({
      customer_id: zoe.id,
      title: `For ${NAME}`,
      source: "complimentary",
      items: [
        {
          title: `Massage of ${NAME}`,
          units: 2,
          coverage: [{ kind: "variant", reference_id: shop.variants.massage }],
        },
      ],
    })

  const ended = async () => {
    const one = await office.given({ template_id, customer_id: zoe.id, source: "external" })
    await api.post(
      `/admin/client-packages/${one.id}/cancel`,
      { reason: SAID, refund: { method: "pro_rata", amount: 10 } },
      owner
    )
  }

  const moved = async () => {
    const gone = await office.given({ template_id, customer_id: zoe.id, source: "external" })
    await office.writeNote(gone, { text: SAID, kind: "other" })
    await office.assign(gone, shop.ben, SAID)
    const come = await office.given({ template_id, customer_id: shop.ben.id, source: "external" })
    await office.assign(come, zoe, SAID)
    await office.writeNote(come, { text: `Ben met ${NAME}`, kind: "other" })
    return { gone, come }
  }

  /** What others have, and what is said of her there. */
  const ofOthers = async () => {
    const bens = await office.given({ template_id, customer_id: shop.ben.id, source: "external" })
    await office.writeNote(bens, { text: `Comes with ${NAME}, likes tea`, kind: "other" })
    return bens
  }

  const everything = async () => {
    await online()
    const one = await atTheDesk()
    await sold()
    await composed()
    await ended()
    await besides(one)
    const { gone } = await moved()
    const bens = await ofOthers()
    await many.given({ customer_ids: [zoe.id, shop.ben.id] })
    await api.post(
      "/admin/client-packages/actions",
      { ids: [one.id], action: "shift_expiry", days: 1, reason: SAID },
      owner
    )
    return { one, gone, bens }
  }

  return { ...zoe, everything, sell: sold, office, said: SAID }
}
