/** The languages beside English, each a part of the bundle that is loaded by whoever reads it. */
export const LANGUAGES = ["de", "fr", "hu"] as const

/** A language that has to be loaded. */
export type Language = (typeof LANGUAGES)[number]

/** The language to load for somebody who reads these, the first choice first; null is English. */
export const languageOf = (wanted: readonly string[]): Language | null =>
  wanted.flatMap((language) => LANGUAGES.filter((ours) => ours === language))[0] ?? null
