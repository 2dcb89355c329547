import type { WrittenLink, WrittenMessage, WrittenPackage } from "../domain/message"
import { apart } from "./fill"
import { serviceOf } from "./packages"

// French sets a colon apart.
const colon = (locale: string) => (locale.startsWith("fr") ? "\u00A0: " : ": ")

const packageLines = (one: WrittenPackage) => [
  apart(one.title),
  ...one.credits.map((credit) => {
    const service = serviceOf(one, credit)
    return service ? `${apart(service)} – ${credit.left}` : credit.left
  }),
  one.validity && one.days_left ? `${one.validity} (${one.days_left})` : one.validity,
]

/** A message as plain text: the same lines in the same order, the links written out. */
export const toText = (message: WrittenMessage): string => {
  const is = colon(message.locale)
  const linkLine = ({ label, url }: WrittenLink) => `${label}${is}${url}`
  const links = message.button ? [message.button, ...message.links] : message.links
  const parts: (string | null)[][] = [
    [message.greeting],
    [message.lead],
    ...message.packages.map(packageLines),
    message.details.map(({ label, value }) => `${label}${is}${value}`),
    links.map(linkLine),
    [...message.terms],
    ["-- ", apart(message.shop_name), message.footer],
    [message.unsubscribe && linkLine(message.unsubscribe)],
  ]
  return parts
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n")
}
