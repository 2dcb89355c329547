type NamedVariant = { title: string | null; product?: { title: string } | null }

// What Medusa calls the only variant of a product that nobody gave a name.
const NAMELESS = ["Default variant", "Default Title", "Default"]

/** What a service is called where it can be booked: "Massage", or "Massage · 60 min" of several. */
export const serviceTitle = ({ title, product }: NamedVariant): string => {
  const of = product?.title ?? ""
  const own = !title || NAMELESS.includes(title) || title === of ? "" : title
  return of && own ? `${of} · ${own}` : of || own
}

/** What services are called beside each other: by their product alone where that tells them apart. */
export const serviceTitles = <Variant extends NamedVariant>(
  variants: readonly Variant[]
): { variant: Variant; title: string }[] =>
  variants.map((variant) => {
    const of = variant.product?.title
    const isOnly = variants.filter(({ product }) => product?.title === of).length === 1
    return { variant, title: of && isOnly ? of : serviceTitle(variant) }
  })

type NamedCustomer = {
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
  email?: string | null
}

/** What a customer is called: her name, else her company's, else her e-mail. */
export const customerName = ({ first_name, last_name, ...more }: NamedCustomer): string =>
  [first_name, last_name].filter(Boolean).join(" ") || more.company_name || more.email || ""
