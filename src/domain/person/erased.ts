/** What stands where words said who somebody was and something has to stand. */
export const ERASED = "[erased]"

/** Keys under which stored JSON keeps what is a person's: empty once she is erased. */
export const PERSONAL_KEYS = [
  "name",
  "actor_name",
  "customer_name",
  "customer_email",
  "customer_phone",
  "recipient",
  "email",
  "phone",
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "note",
  "reference",
] as const

/** Keys under which it keeps the shop's own words, which may name her. */
export const WORD_KEYS = ["title", "service_title", "services", "message"] as const

type Json = unknown

/** How a value is gone through: whose it is, and whether it says her name, address or phone. */
export type Erasing = {
  customer_id: string
  /** The whole value is about her; otherwise only what says who she is goes. */
  is_hers: boolean
  saysHer: (text: string) => boolean
}

const isPersonal = new Set<string>(PERSONAL_KEYS)
const isWords = new Set<string>(WORD_KEYS)

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

// A name beside an id, or an actor's beside his, is that person's.
const ownerOf = ({ id, actor_id, actor_type }: Record<string, Json>, key: string) => {
  if (key === "name" && typeof id === "string") return id
  if (key === "actor_name") return actor_type === "customer" ? actor_id : null
  return undefined
}

const erasedWords = (text: string, key: string, owner: Json, erasing: Erasing): string | null => {
  const { customer_id, is_hers, saysHer } = erasing
  if (isPersonal.has(key)) {
    const is_about_her = owner === undefined ? is_hers : owner === customer_id
    return is_about_her || saysHer(text) ? null : text
  }
  return isWords.has(key) && saysHer(text) ? ERASED : text
}

const erasedIn = (value: Json, key: string, owner: Json, erasing: Erasing): Json => {
  if (typeof value === "string") return erasedWords(value, key, owner, erasing)
  if (Array.isArray(value)) return value.map((one: Json) => erasedIn(one, key, owner, erasing))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      erasedIn(inner, name, ownerOf(value, name), erasing),
    ])
  )
}

/**
 * Stored JSON without a person: words under personal keys are null, other words that name her are
 * replaced. Ids, amounts, days and numbers stay, so whatever reads it finds what it decides by.
 */
export const erasedJson = (value: Json, erasing: Erasing): Json =>
  erasedIn(value, "", undefined, erasing)

/** What is said of a move of hers, without the name of whom it was from or went to. */
export const withoutOthers = (details: Json, customer_id: string): Json => {
  if (!isObject(details)) return details
  const others = (value: Json) =>
    isObject(value) && typeof value.id === "string" && value.id !== customer_id && "name" in value
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      isObject(value) && others(value) ? { ...value, name: null } : value,
    ])
  )
}
