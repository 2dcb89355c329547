import type { MessageAmount, MessageTextKey } from "../domain/message"
import { fill, type Blanks } from "./fill"
import { formatsOf } from "./format"
import type { Language } from "./words"

/** Writes texts, amounts and days in one language. */
export type Write = {
  text: (key: MessageTextKey, blanks: Blanks) => string
  amount: (amount: MessageAmount) => string
  day: (date: string) => string
  moment: (instant: Date | string) => string
  count: (value: number) => string
  /** "2 sessions and 3 × visit". */
  list: (parts: readonly string[]) => string
}

/** A pen for a language, in the zone of a shop. */
export const writeIn = ({ locale, textOf }: Language, zone: string): Write => {
  const list = new Intl.ListFormat(locale, { type: "conjunction" })
  return {
    ...formatsOf(locale, zone),
    text: (key, blanks) => fill(textOf(key), blanks, locale),
    list: (parts) => list.format(parts),
  }
}
