import type { MessageFacts, MessageKind } from "../../domain/message"
import { renderMessage, sampleFacts, type Rendered } from ".."

export const SHOP = {
  shop_name: "Studio Elbe",
  zone: "Europe/Berlin",
  currency_code: "eur",
  url: "https://elbe.example",
}

/** A message of made-up facts, with what a test says of them. */
export const rendered = async <Kind extends MessageKind>(
  kind: Kind,
  locale: string,
  change: Partial<MessageFacts<Kind>> = {}
): Promise<Rendered> => renderMessage(kind, locale, { ...sampleFacts(kind, SHOP), ...change })

/** The package of a sample, with what a test says of it. */
export const packageOf = (
  change: Partial<MessageFacts["packages"][number]> = {}
): MessageFacts["packages"][number] => {
  const [one] = sampleFacts("issued", SHOP).packages
  if (!one) throw new Error("a sample has a package")
  return { ...one, ...change }
}

/** No link at all. */
export const NO_LINKS: MessageFacts["links"] = {
  booking: null,
  account: null,
  buy_again: null,
  payment: null,
  unsubscribe: null,
  admin: null,
}

/** What a reader sees of the HTML: its text, without tags and what is not shown. */
export const seenOf = (html: string): string =>
  html
    .replace(/<(title|style)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&amp;", "&")
