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
  /** Digits of a phone number without what is dialled in front of it. */
  phone: string | null
  order_display_id: number | null
}

const ORDER = /^#?\s*(\d{1,9})$/
const PHONE = /^[+(]?[\d][\d\s()/.-]{3,}$/
// A number is stored with its country's code, or without, and typed either way.
const DIALLED = /^0{1,2}/

/** Reads what somebody typed into the search of packages. */
export const readTyped = (q: string): Typed => {
  const typed = q.trim()
  const order = ORDER.exec(typed)?.[1]
  const digits = PHONE.test(typed) ? phoneDigits(typed).replace(DIALLED, "") : ""
  return {
    text: typed.startsWith("#") && order !== undefined ? null : oneWay(typed),
    phone: digits.length >= 3 ? digits : null,
    order_display_id: order === undefined ? null : Number(order),
  }
}
