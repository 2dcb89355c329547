import type { MedusaResponse } from "@medusajs/framework/http"

/** Notes that a cart was un-covered for a change which core has yet to make, or to refuse. */
export const noteUncovered = (res: MedusaResponse, cart_id: string): void => {
  res.locals.service_packages_uncovered = cart_id
}

/** The cart that was un-covered for this request, if one was. */
export const uncoveredCart = (res: MedusaResponse): string | null => {
  const cart_id: unknown = res.locals.service_packages_uncovered
  return typeof cart_id === "string" ? cart_id : null
}
