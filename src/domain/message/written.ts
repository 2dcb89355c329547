import type { MessageFacts } from "./facts"
import type { MessageKind } from "./kinds"
import type { MessageTextKey } from "./text-keys"

/** A text that counts something, by the plural forms of its language (`Intl.PluralRules`). */
export type PluralText = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** A text with blanks to fill: "Your package {{package}} is ready". */
export type MessageText = string | PluralText

/** A link of a message with the words on it. */
export type WrittenLink = { label: string; url: string }

/** A package as it stands in a message. */
export type WrittenPackage = {
  title: string
  /** Each service, with what is left of it: "7 of 10 sessions left". */
  credits: readonly { title: string; left: string; share: number }[]
  /** "Valid until Sunday 31 May 2026", and how long that is. */
  validity: string | null
  days_left: string | null
}

/** A message in words, before it is laid out; this is what a provider's own template is given. */
export type WrittenMessage = {
  kind: MessageKind
  /** In which language it is written, and in which locale its amounts and days. */
  language: string
  locale: string
  subject: string
  greeting: string | null
  lead: string
  details: readonly { label: string; value: string }[]
  packages: readonly WrittenPackage[]
  terms: readonly string[]
  button: WrittenLink | null
  links: readonly WrittenLink[]
  footer: string
  unsubscribe: WrittenLink | null
  shop_name: string
}

/** A message as it is sent. */
export type RenderedMessage = {
  subject: string
  html: string
  text: string
  /** At most two parts of an SMS. */
  sms: string
}

/** What a shop's own template is given: everything that is known, in words, and laid out as it would be. */
export type MessageTemplateInput<Kind extends MessageKind = MessageKind> = {
  kind: Kind
  locale: string
  facts: MessageFacts<Kind>
  written: WrittenMessage
  message: RenderedMessage
}

/** A shop's own template; what it leaves out is sent as it would be. */
export type MessageTemplate<Kind extends MessageKind = MessageKind> = (
  input: MessageTemplateInput<Kind>
) => Partial<RenderedMessage> | Promise<Partial<RenderedMessage>>

/** How a shop says it its own way. */
export type MessageOverrides = {
  /** Single texts by language; a language that the plugin does not speak begins with English. */
  texts?: { [language: string]: Partial<Record<MessageTextKey, MessageText>> }
  /** Whole messages, by kind. */
  templates?: { [Kind in MessageKind]?: MessageTemplate<Kind> }
  /** Templates that lie at the provider, by kind: one id, or one per language. */
  provider_templates?: { [Kind in MessageKind]?: string | { [language: string]: string } }
}
