import type { HttpTypes } from "@medusajs/framework/types"
import type { Quote } from "./quote"

/** Answer of POST and DELETE /store/carts/:id/package-credits: the cart as it is now, and its quote. */
export type StorePackageCreditsResponse = { cart: HttpTypes.StoreCart; quote: Quote }
