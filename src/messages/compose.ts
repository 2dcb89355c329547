import {
  isReminder,
  isToStaff,
  type MessageFacts,
  type MessageKind,
  type WrittenMessage,
} from "../domain/message"
import { onOneLine } from "./clean"
import { writeLinks } from "./links"
import { quoted, writePackages } from "./packages"
import { sentencesOf } from "./sentences"
import { writeTerms } from "./terms"
import type { Language } from "./words"
import { writeIn } from "./write"

/** Writes a message of a kind in words: what is known becomes a line, what is not leaves none. */
export const compose = <Kind extends MessageKind>(
  kind: Kind,
  language: Language,
  facts: MessageFacts<Kind>
): WrittenMessage => {
  const write = writeIn(language, facts.zone)
  const { shop_name, customer_name, packages, links } = facts
  const said = sentencesOf(write, kind, facts)
  const blanks = {
    count: Math.max(1, packages.length),
    package: quoted(write, packages[0]?.title ?? ""),
    shop: shop_name,
    ...said.blanks,
  }
  const [button = null, ...others] = writeLinks(write, kind, links)
  const { unsubscribe } = links
  const isForStaff = isToStaff(kind)
  return {
    kind,
    language: language.language,
    locale: language.locale,
    subject: onOneLine(write.text(said.subject ?? `${kind}.subject`, blanks)),
    greeting: isForStaff
      ? null
      : write.text(customer_name ? "greeting.named" : "greeting.unnamed", { name: customer_name }),
    lead: write.text(said.lead ?? `${kind}.lead`, blanks),
    details: (said.details ?? []).flatMap(([label, value]) =>
      value === null ? [] : [{ label: write.text(label, {}), value }]
    ),
    packages: said.without_packages ? [] : writePackages(write, kind, packages),
    terms: said.without_packages ? [] : writeTerms(write, kind, packages),
    button,
    links: others,
    footer: write.text(isForStaff ? "footer.staff" : "footer.reason", { shop: shop_name }),
    unsubscribe:
      unsubscribe && isReminder(kind)
        ? { label: write.text("footer.unsubscribe", {}), url: unsubscribe }
        : null,
    shop_name,
  }
}
