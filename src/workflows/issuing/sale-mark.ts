const OURS = "service_packages"

/** What the order of a sale at the desk carries: the operation it belongs to. It entitles to nothing. */
export const saleMark = (operation_id: string): Record<string, unknown> => ({
  [OURS]: { sale: operation_id },
})

/** The operation that an order says it belongs to; customers write metadata too, so it is only a hint. */
export const saleMarkOf = (metadata: Record<string, unknown> | null | undefined): string | null => {
  const ours = metadata?.[OURS]
  if (typeof ours !== "object" || ours === null || !("sale" in ours)) return null
  return typeof ours.sale === "string" ? ours.sale : null
}
