import type {
  MessageAmount,
  MessageFacts,
  MessageFactsByKind,
  MessageFactsOfAll,
  MessageKind,
  MessageTextKey,
} from "../domain/message"
import { cleanName } from "./clean"
import type { Blanks } from "./fill"
import { leftInAll, quoted, unitsOf } from "./packages"
import type { Write } from "./write"

/** What a kind says in its own way: its sentences, what fills them, and its rows. */
export type Sentences = {
  subject?: MessageTextKey
  lead?: MessageTextKey
  blanks?: Blanks
  details?: readonly (readonly [MessageTextKey, string | null])[]
  /** What the reader no longer has, or never had, is not shown. */
  without_packages?: boolean
}

type Say<Kind extends MessageKind> = (
  write: Write,
  facts: MessageFactsOfAll & MessageFactsByKind[Kind]
) => Sentences

const amountOrNull = (write: Write, amount: MessageAmount | null): string | null =>
  amount && Number(amount.amount) !== 0 ? write.amount(amount) : null

const ofOne = (write: Write, { packages }: MessageFactsOfAll): Blanks => {
  const [one] = packages
  return { units: leftInAll(write, one?.credits ?? []) }
}

/** The service of a package that is nearly used up, by name where the package has others. */
const low: Say<"low"> = (write, { packages }) => {
  const [one] = packages
  const credits = one?.credits ?? []
  const least = credits.filter(({ left }) => left > 0).sort((a, b) => a.left - b.left)[0]
  if (!one || !least) return { blanks: { units: leftInAll(write, credits) } }
  const title = credits.length > 1 ? `${one.title}: ${least.title}` : one.title
  return {
    blanks: {
      units: unitsOf(write, least.left, least.unit_label),
      package: quoted(write, title),
    },
  }
}

const SAY: { [Kind in MessageKind]: Say<Kind> } = {
  issued: (write, { price, open }) => ({
    details: [
      ["label.price", amountOrNull(write, price)],
      ["label.open", amountOrNull(write, open)],
    ],
  }),
  payment_recorded: (write, { received, open }) => {
    const rest = amountOrNull(write, open)
    return {
      ...(rest ? { lead: "payment_recorded.lead_open" as const } : {}),
      blanks: { received: write.amount(received), open: rest },
      details: [
        ["label.received", write.amount(received)],
        ["label.open", rest],
      ],
    }
  },
  payment_link: (write, { open }) => ({
    blanks: { open: write.amount(open) },
    details: [["label.open", write.amount(open)]],
  }),
  low,
  expiring: (write, facts) => {
    const [one] = facts.packages
    return {
      ...(one?.days_left === 0 ? { lead: "expiring.lead_today" as const } : {}),
      blanks: { ...ofOne(write, facts), day: one?.last_day ? write.day(one.last_day) : null },
    }
  },
  expired: () => ({}),
  used_up: () => ({}),
  frozen: (write, { until }) => {
    if (until === null) return {}
    const day = write.day(until)
    return {
      lead: "frozen.lead_until",
      blanks: { until: day },
      details: [["label.paused_until", day]],
    }
  },
  unfrozen: () => ({}),
  moved: (_write, { to_reader, other_name }) => {
    const other = cleanName(other_name ?? "")
    const blanks = { other }
    if (to_reader) return { ...(other ? { lead: "moved.lead_from" as const } : {}), blanks }
    return {
      subject: "moved.subject_given",
      lead: other ? "moved.lead_given_to" : "moved.lead_given",
      blanks,
      without_packages: true,
    }
  },
  cancelled: (write, { refunded }) => ({
    details: [["label.refunded", amountOrNull(write, refunded)]],
  }),
  booking_cancelled: (write, { booking, packages }) => {
    const units = unitsOf(write, booking.units, cleanName(booking.unit_label))
    const service = cleanName(booking.title)
    const when = booking.starts_at === null ? null : write.moment(booking.starts_at)
    const told = { blanks: { units, service }, details: [["label.appointment", when]] as const }
    if (!packages.length || booking.units === 0) return told
    return { ...told, lead: `booking_cancelled.lead_${booking.outcome}` }
  },
  attention: (_write, { code, customer_name }) => ({
    // Without a name the sentence that names her would have a hole.
    ...(customer_name || code === "customer_deleted" ? { lead: `attention.${code}` as const } : {}),
    blanks: { customer: customer_name },
  }),
  bulk_finished: (write, { given, skipped }) => ({
    blanks: { count: given },
    details: [["label.not_given", skipped > 0 ? write.count(skipped) : null]],
    without_packages: true,
  }),
}

/** What a message of a kind says in its own way. */
export const sentencesOf = <Kind extends MessageKind>(
  write: Write,
  kind: Kind,
  facts: MessageFacts<Kind>
): Sentences => SAY[kind](write, facts)
