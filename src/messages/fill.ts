import type { MessageText } from "../domain/message"

/** What the blanks of a text are filled with; `count` chooses its plural. */
export type Blanks = { [name: string]: string | number | null | undefined }

const pluralOf = (text: MessageText, count: Blanks[string], locale: string): string => {
  if (typeof text === "string") return text
  const form = new Intl.PluralRules(locale).select(Number(count ?? 0))
  return text[form] ?? text.other
}

const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}/u

/** A name that runs the other way keeps to itself: what stands around it stays where it is. */
export const apart = (name: string): string =>
  RIGHT_TO_LEFT.test(name) && !name.includes("\u2068") ? `\u2068${name}\u2069` : name

/** Fills in the blanks of a text, each once: what a name brings along is not read again. */
export const fill = (text: MessageText, blanks: Blanks, locale: string): string => {
  const number = new Intl.NumberFormat(locale)
  return pluralOf(text, blanks.count, locale)
    .replace(/\{\{\s*(\w+)\s*\}\}/g, (_blank, name: string) => {
      const value = blanks[name]
      return typeof value === "number" ? number.format(value) : apart(value ?? "")
    })
    .replace(/ {2,}/g, " ")
    .trim()
}
