type NamedVariant = {
  title: string | null
  product?: { title: string; variants?: { id: string }[] | null } | null
}

// What Medusa calls the only variant of a product that nobody gave a name.
const NAMELESS = ["Default variant", "Default Title", "Default"]

/** What a service is called where it can be booked: "Massage", or "Massage · 60 min" of several. */
export const serviceTitle = ({ title, product }: NamedVariant): string => {
  const of = product?.title ?? ""
  const isOnly = product?.variants?.length === 1
  const own = isOnly || !title || NAMELESS.includes(title) || title === of ? "" : title
  return of && own ? `${of} · ${own}` : of || own
}

type NamedCustomer = {
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
  email?: string | null
}

/** What a customer is called: her name, else her company's, else her e-mail. */
export const customerName = ({ first_name, last_name, ...more }: NamedCustomer): string =>
  [first_name, last_name].filter(Boolean).join(" ") || more.company_name || more.email || ""
