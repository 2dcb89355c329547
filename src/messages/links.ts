import type { MessageKind, MessageLinks, MessageTextKey, WrittenLink } from "../domain/message"
import type { Write } from "./write"

type Place = "booking" | "account" | "buy_again" | "payment" | "admin"

// What a reader most likely wants to do next comes first: it is the button, the others are links.
const PLACES: Record<MessageKind, readonly Place[]> = {
  issued: ["booking", "account"],
  payment_recorded: ["booking", "account"],
  payment_link: ["payment", "account"],
  low: ["booking", "buy_again", "account"],
  expiring: ["booking", "account"],
  expired: ["buy_again", "account"],
  used_up: ["buy_again", "account"],
  frozen: ["account"],
  unfrozen: ["booking", "account"],
  moved: ["booking", "account"],
  cancelled: ["account"],
  booking_cancelled: ["booking", "account"],
  attention: ["admin"],
  bulk_finished: ["admin"],
}

const LABELS: Record<Place, MessageTextKey> = {
  booking: "button.booking",
  account: "button.account",
  buy_again: "button.buy_again",
  payment: "button.payment",
  admin: "button.admin",
}

/** Where a message leads, what comes first at the front. */
export const writeLinks = (write: Write, kind: MessageKind, links: MessageLinks): WrittenLink[] =>
  PLACES[kind].flatMap((place) => {
    const url = links[place]
    return url ? [{ label: write.text(LABELS[place], {}), url }] : []
  })
