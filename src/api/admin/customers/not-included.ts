/** What an export does not tell and an erasure does not touch, since it is Medusa's. */
export const NOT_INCLUDED = ["customer", "orders", "carts"]
