import { type MessageOverrides, type MessageText, type MessageTextKey } from "../../domain/message"
import { de } from "./de"
import { en } from "./en"
import { fr } from "./fr"
import { hu } from "./hu"
import type { Words } from "./words"

/** The languages that messages are written in. */
export const MESSAGE_LANGUAGES = ["en", "de", "fr", "hu"] as const

const SPOKEN: Readonly<Record<string, Words>> = { en, de, fr, hu }

/** "pt-BR" → "pt-BR", "pt": from the closest to the widest. */
const namesOf = (locale: string) => {
  const parts = locale.replaceAll("_", "-").split("-")
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("-"))
}

const isLocale = (locale: string) => {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}

/** In which words a message is written, and by which manner its days and amounts are. */
export type Language = {
  language: string
  locale: string
  textOf: (key: MessageTextKey) => MessageText
}

/** Finds the language of a locale among those of the plugin and the shop; English where there is none. */
export const languageOf = (locale: string, texts: MessageOverrides["texts"] = {}): Language => {
  const asked = locale.replaceAll("_", "-")
  const names = isLocale(asked) ? namesOf(asked) : []
  const found = names.find((name) => name in SPOKEN || name in texts)
  const language = found ?? "en"
  const own = names.flatMap((name) => texts[name] ?? [])
  if (!found && texts.en) own.push(texts.en)
  const words = names.map((name) => SPOKEN[name]).find(Boolean) ?? en
  return {
    language,
    // British English writes days as "Sunday 31 May", which is what the plugin says everywhere.
    locale: found === undefined || asked === "en" ? "en-GB" : asked,
    textOf: (key) => own.find((one) => one[key] !== undefined)?.[key] ?? words[key],
  }
}
