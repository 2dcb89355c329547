import type { MessageFacts, MessageLinks } from "../domain/message"

// What would break a subject in two, and what turns the letters around it the other way.
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const TURNING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g
const LONGEST = 200
const SAFE = /^(?:https?:\/\/|mailto:|tel:)/i

/** A text on one line, as a subject has to be. */
export const onOneLine = (text: string): string => text.replace(BREAKING, " ").trim()

/** A name as it may stand in a line: on one line, without control characters, of a readable length. */
export const cleanName = (name: string): string => {
  const line = onOneLine(name.replace(TURNING, ""))
  const letters = Array.from(line)
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : line
}

const cleanLink = (url: string | null): string | null => {
  const link = url?.trim()
  return link && SAFE.test(link) && !/\s/.test(link) ? link : null
}

const cleanLinks = (links: MessageLinks): MessageLinks => ({
  booking: cleanLink(links.booking),
  account: cleanLink(links.account),
  buy_again: cleanLink(links.buy_again),
  payment: cleanLink(links.payment),
  unsubscribe: cleanLink(links.unsubscribe),
  admin: cleanLink(links.admin),
})

/** The facts with every name on one line, and without a link that leads nowhere good. */
export const cleanFacts = <Facts extends MessageFacts>(facts: Facts): Facts => ({
  ...facts,
  shop_name: cleanName(facts.shop_name),
  customer_name: cleanName(facts.customer_name ?? "") || null,
  packages: facts.packages.map((one) => ({
    ...one,
    title: cleanName(one.title),
    credits: one.credits.map((credit) => ({
      ...credit,
      title: cleanName(credit.title),
      unit_label: cleanName(credit.unit_label),
    })),
  })),
  links: cleanLinks(facts.links),
})
