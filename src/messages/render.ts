import type {
  MessageFacts,
  MessageKind,
  MessageOverrides,
  RenderedMessage,
  WrittenMessage,
} from "../domain/message"
import { cleanFacts } from "./clean"
import { compose } from "./compose"
import { toHtml } from "./html"
import { toSms } from "./sms"
import { toText } from "./text"
import { languageOf } from "./words"

/** A message as it is sent, and as data for a template that lies at the provider. */
export type Rendered = RenderedMessage & {
  /** The id of that template; null where the shop has named none. */
  template: string | null
  data: WrittenMessage
}

const templateOf = (
  kind: MessageKind,
  { language, locale }: WrittenMessage,
  named: MessageOverrides["provider_templates"] = {}
): string | null => {
  const of = named[kind]
  if (of === undefined || typeof of === "string") return of ?? null
  return of[locale] ?? of[language] ?? of.en ?? null
}

/** Renders a message in the language of a locale, the way a shop has said it. */
export const renderMessage = async <Kind extends MessageKind>(
  kind: Kind,
  locale: string,
  given: MessageFacts<Kind>,
  overrides: MessageOverrides = {}
): Promise<Rendered> => {
  const facts = cleanFacts(given)
  const language = languageOf(locale, overrides.texts)
  const written = compose(kind, language, facts)
  const message: RenderedMessage = {
    subject: written.subject,
    html: toHtml(written),
    text: toText(written),
    sms: toSms(written, language),
  }
  const own = overrides.templates?.[kind]
  const replaced = await own?.({ kind, locale: language.locale, facts, written, message })
  return {
    ...message,
    ...replaced,
    template: templateOf(kind, written, overrides.provider_templates),
    data: written,
  }
}
