import type {
  MessageFacts,
  MessageFactsByKind,
  MessageFactsOfAll,
  MessageKind,
} from "../domain/message"

/** What a preview is made of that only the shop knows. */
export type SampleShop = { shop_name: string; zone: string; currency_code: string; url: string }

const own = (currency_code: string): MessageFactsByKind => {
  const amount = (amount: string) => ({ amount, currency_code })
  return {
    issued: { price: amount("450"), open: null },
    payment_recorded: { received: amount("150"), open: amount("300") },
    payment_link: { open: amount("300") },
    low: {},
    expiring: {},
    expired: {},
    used_up: {},
    frozen: { until: "2027-03-14" },
    unfrozen: {},
    moved: { to_reader: true, other_name: "Jonas Weber" },
    cancelled: { refunded: amount("270") },
    booking_cancelled: {
      booking: {
        title: "Massage 60",
        starts_at: "2027-02-09T14:00:00Z",
        units: 1,
        unit_label: "session",
        outcome: "restored",
      },
    },
    attention: { code: "refunded_in_medusa" },
    bulk_finished: { given: 240, skipped: 3 },
  }
}

const LEFT: Partial<Record<MessageKind, number>> = { issued: 10, low: 1, used_up: 0 }

const common = (kind: MessageKind, { shop_name, zone, url }: SampleShop): MessageFactsOfAll => ({
  shop_name,
  customer_name: "Anna Schmidt",
  zone,
  packages: [
    {
      title: "10 × Massage 60",
      credits: [{ title: "Massage 60", unit_label: "session", left: LEFT[kind] ?? 6, total: 10 }],
      last_day: "2027-05-30",
      days_left: kind === "expired" ? -1 : kind === "expiring" ? 7 : 210,
      terms: { cancel_window_hours: 24, no_show: "counts", starts_at_first_use: false },
    },
  ],
  links: {
    booking: `${url}/booking`,
    account: `${url}/account`,
    buy_again: `${url}/packages`,
    payment: `${url}/pay`,
    unsubscribe: `${url}/unsubscribe`,
    admin: `${url}/app/service-packages`,
  },
})

/** Made-up facts of a kind, in the name and the currency of a shop: what a preview shows. */
export const sampleFacts = <Kind extends MessageKind>(
  kind: Kind,
  shop: SampleShop
): MessageFacts<Kind> => ({ ...common(kind, shop), ...own(shop.currency_code)[kind] })
