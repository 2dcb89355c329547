/** What is read of a customer who gets a package. */
export type Person = {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  phone: string | null
}

/** The fields of a `Person`. */
export const OWNER_FIELDS = ["id", "email", "first_name", "last_name", "phone"]

/** A customer as a package remembers its owner, by which it is found later. */
export type Owner = {
  id: string
  email: string | null
  name: string | null
  phone: string | null
}

/** Says who will own a package; a customer without a name is known by the e-mail alone. */
export const toOwner = ({ id, email, first_name, last_name, phone }: Person): Owner => ({
  id,
  email,
  name: [first_name, last_name].filter(Boolean).join(" ") || null,
  phone: phone?.trim() || null,
})
