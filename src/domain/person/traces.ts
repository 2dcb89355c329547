/** A customer as far as words can say who she is. */
export type KnownPerson = {
  first_name?: string | null
  last_name?: string | null
  /** Names by which she was known as a whole. */
  names?: readonly (string | null)[]
  emails?: readonly (string | null)[]
  phones?: readonly (string | null)[]
}

// "Anna" alone is many people, and a short one is a part of other words.
const isTelling = (name: string) => name.length >= 5 && /\s/.test(name)

// "00000" and "12345" stand in a form that wanted something, and in the numbers of invoices.
const isNumber = (phone: string) => {
  const digits = phone.replace(/\D/g, "")
  return digits.length >= 7 && new Set(digits).size > 2
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")

// In stored JSON a quotation mark is written with a backslash.
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

const written = (text: string) => [
  ...new Set([text, text.toLowerCase(), text.toUpperCase()].flatMap((one) => [one, inJson(one)])),
]

/** The words that say who she is: her whole name, her addresses, her phone numbers; the longest first. */
export const tracesOf = (person: KnownPerson): string[] => {
  const { first_name, last_name, names = [], emails = [], phones = [] } = person
  const [first, last] = [first_name?.trim() ?? "", last_name?.trim() ?? ""]
  const both = first && last ? [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`] : []
  const trimmed = (all: readonly (string | null)[]) => all.flatMap((one) => one?.trim() || [])
  const telling = [...both, ...trimmed(names)].filter(isTelling)
  // However it is typed: a search keeps the digits alone.
  const digits = phones.map((phone) => phone?.replace(/\D/g, "") ?? null)
  const numbers = trimmed([...phones, ...digits]).filter(isNumber)
  const addresses = trimmed(emails).filter((one) => one.length >= 5)
  return [...new Set([...telling, ...addresses, ...numbers])].sort((a, b) => b.length - a.length)
}

/**
 * A pattern that finds any of them anywhere, in PostgreSQL as here, and in what contains them too: what it
 * finds is looked at closer. Null where there is nothing to find.
 */
export const patternOf = (traces: readonly string[]): string | null =>
  traces.length ? traces.flatMap(written).map(escaped).join("|") : null

// One address is the end of another one, one name the beginning of another: eva@… is not neva@…, and Ann Lee
// not Joann Leeson.
const alone = (pattern: string, letter: string) =>
  `(?<!${letter}|${letter}[._+-])(?:${pattern})(?!${letter}|[._+@-]${letter})`

/** The same for PostgreSQL, where none of them is a part of something longer. */
export const wordsOf = (traces: readonly string[]): string | null => {
  const pattern = patternOf(traces)
  return pattern === null ? null : alone(pattern, "[[:alnum:]]")
}

/** Tells whether a text says any of them. */
export const saysAny = (traces: readonly string[]): ((text: string) => boolean) => {
  const pattern = patternOf(traces)
  if (pattern === null) return () => false
  const found = new RegExp(alone(pattern, "[a-z0-9\\u00c0-\\uffff]"), "i")
  return (text) => found.test(text)
}
