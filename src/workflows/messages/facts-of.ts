import type {
  MessageAmount,
  MessageFactsByKind,
  MessageKind,
  MessagePackage,
} from "../../domain/message"
import { ATTENTION_CODES } from "../../domain/attention"
import { daysBetween } from "../../domain/calendar"
import { millisOf } from "../../domain/instant"
import { localDate } from "../../domain/validity"
import type { ToldDetails } from "../../domain/telling"
import type { PackageToTell } from "../../modules/service-credit/messages/told-packages"

/** A package as a message tells about it. */
export const toMessagePackage = ({
  client_package: sold,
  terms,
  today,
}: PackageToTell): MessagePackage => ({
  title: sold.title,
  credits: sold.service_credits.map(({ title, unit_label, available, held, granted }) => ({
    title,
    unit_label,
    left: available + held,
    total: granted,
  })),
  last_day: sold.expires_on,
  days_left: sold.expires_on === null ? null : daysBetween(today, sold.expires_on),
  terms: {
    cancel_window_hours: terms.cancel_window_hours,
    no_show: terms.no_show,
    starts_at_first_use: terms.starts === "first_use",
  },
})

/** What the facts of a kind are made of. */
export type Occasion = { packages: readonly PackageToTell[]; details: ToldDetails }

const text = (value: unknown): string | null => (typeof value === "string" ? value : null)
const count = (value: unknown): number => (typeof value === "number" ? value : 0)

const amount = ({ packages }: Occasion, value: unknown): MessageAmount | null => {
  const [first] = packages
  if (!first || value === undefined || value === null || Number(value) === 0) return null
  return { amount: String(value), currency_code: first.client_package.currency_code }
}

// Of several packages in one message the price is left to the order's own confirmation.
const alone = ({ packages }: Occasion) =>
  packages.length === 1 ? packages[0]?.client_package : undefined

const open = (occasion: Occasion) => amount(occasion, alone(occasion)?.open_amount)
const zero = (occasion: Occasion): MessageAmount => ({
  amount: "0",
  currency_code: occasion.packages[0]?.client_package.currency_code ?? "eur",
})

// It ends at the beginning of the day on which the package can be used again.
const lastOfPause = (occasion: Occasion): string | null => {
  const until = alone(occasion)?.frozen_until
  const zone = occasion.packages[0]?.time_zone
  return until && zone ? localDate(new Date(millisOf(until) - 1), zone) : null
}

type FactsOf = { [Kind in MessageKind]: (occasion: Occasion) => MessageFactsByKind[Kind] }

/** What only some kinds know, by kind. */
export const FACTS: FactsOf = {
  issued: (it) => ({ price: amount(it, alone(it)?.price), open: open(it) }),
  payment_recorded: (it) => ({
    received: amount(it, it.details.amount) ?? zero(it),
    open: open(it),
  }),
  payment_link: (it) => ({ open: amount(it, it.details.amount) ?? open(it) ?? zero(it) }),
  low: () => ({}),
  expiring: () => ({}),
  expired: () => ({}),
  used_up: () => ({}),
  frozen: (it) => ({ until: lastOfPause(it) }),
  unfrozen: () => ({}),
  moved: () => ({ to_reader: true, other_name: null }),
  cancelled: (it) => ({ refunded: amount(it, it.details.refunded) }),
  booking_cancelled: ({ details }) => ({
    booking: {
      title: text(details.service) ?? "",
      starts_at: text(details.starts_at),
      units: count(details.units) || 1,
      unit_label: text(details.unit_label) ?? "session",
      outcome: details.outcome === "forfeited" ? "forfeited" : "restored",
    },
  }),
  attention: ({ details }) => ({
    code: ATTENTION_CODES.find((code) => code === details.code) ?? "audit_difference",
  }),
  bulk_finished: ({ details }) => ({
    given: count(details.given),
    skipped: count(details.skipped),
  }),
}
