import type { Service } from "../coverage"
import type { LinePrice } from "./price"

/** A cart line as the reconciliation sees it. */
export type CartLine = {
  id: string
  variant_id: string | null
  title: string
  /** What a coverage can name; null when credits may never pay for this line. */
  service: Service | null
  quantity: number
  price: LinePrice
  metadata: Record<string, unknown>
  /** When the appointment begins, where the line knows. */
  starts_at: string | null
  /** The price from before it was covered; null for a line that asks its own price. */
  covered_from: LinePrice | null
}

/** The key under which the plugin marks a covered line. A hint for matching, never an entitlement. */
export const LINE_MARK = "service_packages"

/** What the line costs, or cost before it was covered. */
export const listPrice = (line: CartLine): LinePrice => line.covered_from ?? line.price

/** The line's metadata without the plugin's mark. */
export const ownMetadata = (line: Pick<CartLine, "metadata">): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line.metadata).filter(([key]) => key !== LINE_MARK))

/** The random key a covered line carries, if its metadata still has one. */
export const lineKeyOf = (metadata: Record<string, unknown> | null | undefined): string | null => {
  const mark = metadata?.[LINE_MARK]
  if (typeof mark !== "object" || mark === null || !("line" in mark)) return null
  return typeof mark.line === "string" ? mark.line : null
}
