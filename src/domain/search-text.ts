/** What a package is found by beside the number of its order. */
export type Searched = {
  customer_name: string | null
  customer_email: string | null
  customer_phone?: string | null
  title: string
}

const oneWay = (text: string) => text.toLowerCase().normalize("NFC")

/** A phone number's digits, whichever way it is written: "+49 (151) 23" is 4915123. */
export const phoneDigits = (phone: string): string => phone.replace(/\D/g, "")

/** The text in which a package is searched, in lower case and one Unicode form. */
export const searchText = (found: Searched): string => {
  const phone = found.customer_phone && phoneDigits(found.customer_phone)
  const words = [found.customer_name, found.customer_email, phone, found.title]
  return oneWay(words.filter(Boolean).join(" "))
}

/** What somebody typed, as what it may mean. */
export type Typed = {
  /** In lower case and one Unicode form; null when it can only be an order's number. */
  text: string | null
  /** Digits of a phone number without what is dialled in front of it, as it may have been stored. */
  phones: string[]
  order_display_id: number | null
}

const ORDER = /^#?\s*(\d{1,9})$/
const PHONE = /^[+(]?[\d][\d\s()/.-]{3,}$/
// A number is stored with its country's code, or without, and typed either way. How long the code is, only
// the country knows: of a whole number the end is looked for as well.
const DIALLED = /^0{1,2}/
const isAbroad = (typed: string) => /^(\+|00)/.test(typed)
const END = 8

const phonesOf = (typed: string): string[] => {
  const digits = PHONE.test(typed) ? phoneDigits(typed).replace(DIALLED, "") : ""
  if (digits.length < 3) return []
  return isAbroad(typed) && digits.length > END + 1 ? [digits, digits.slice(-END)] : [digits]
}

/** Reads what somebody typed into the search of packages. */
export const readTyped = (q: string): Typed => {
  const typed = q.trim()
  const order = ORDER.exec(typed)?.[1]
  return {
    text: typed.startsWith("#") && order !== undefined ? null : oneWay(typed),
    phones: phonesOf(typed),
    order_display_id: order === undefined ? null : Number(order),
  }
}
