/** How far a template is: being written, on sale, or no longer sold. */
export const TEMPLATE_STATUSES = ["draft", "active", "archived"] as const
/** One of these. */
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number]

/** Where a template is sold. */
export const SALES_PLACES = ["shop_and_desk", "desk_only"] as const
/** One of these. */
export type SalesPlace = (typeof SALES_PLACES)[number]

/** How a merchant wants a template sold; undefined keeps what it has. */
export type SaleRequest<Create> = { create: Create } | { variant_id: string } | null | undefined

/** What publishing has to do to make a template sellable. */
export type SalePlan<Create> =
  | { kind: "create_product"; create: Create }
  | { kind: "use_variant"; variant_id: string | null }
  | { kind: "desk_only" }
  | { kind: "product_fixed" }

/**
 * Decides how a template goes on sale. A variant that is still in the shop stays with the template for
 * good: orders already placed find their terms through it.
 */
export const planSale = <Create>(
  current: { sold: SalesPlace; variant_id: string | null },
  variantExists: boolean,
  request: SaleRequest<Create>
): SalePlan<Create> => {
  const kept = current.variant_id !== null && variantExists ? current.variant_id : null
  if (request === undefined) {
    return current.sold === "desk_only"
      ? { kind: "desk_only" }
      : { kind: "use_variant", variant_id: kept }
  }
  if (kept !== null) {
    const isSame = request !== null && "variant_id" in request && request.variant_id === kept
    return isSame ? { kind: "use_variant", variant_id: kept } : { kind: "product_fixed" }
  }
  if (request === null) return { kind: "desk_only" }
  return "create" in request
    ? { kind: "create_product", create: request.create }
    : { kind: "use_variant", variant_id: request.variant_id }
}
