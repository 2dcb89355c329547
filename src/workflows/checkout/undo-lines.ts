import type {
  BigNumberInput,
  CartLineItemDTO,
  CreateLineItemForCartDTO,
} from "@medusajs/framework/types"
import { LINE_MARK } from "../../domain/cart"

/** A line as it is written: Medusa's own type forgets that the comparison price may be null. */
export type LineItemUpdate = {
  id: string
  quantity: BigNumberInput
  unit_price: BigNumberInput
  compare_at_unit_price: BigNumberInput | null
  is_custom_price: boolean
  is_tax_inclusive: boolean
  metadata: Record<string, unknown>
}

/** The part of Medusa's cart module that lines are written through. */
export interface CartLines {
  listLineItems(filters: { id: string[] }): Promise<CartLineItemDTO[]>
  addLineItems(data: CreateLineItemForCartDTO[]): Promise<CartLineItemDTO[]>
  updateLineItems(data: LineItemUpdate[]): Promise<CartLineItemDTO[]>
  deleteLineItems(ids: string[]): Promise<void>
  softDeleteLineItems(ids: string[]): Promise<unknown>
  restoreLineItems(ids: string[]): Promise<unknown>
}

/** What was done to a cart's lines so far, enough to undo it. */
export type LinesDone = { before: CartLineItemDTO[]; created: string[]; removed: string[] }

/** The mark that takes the plugin's own out of a line: the cart module merges metadata, and an empty text removes a key. */
export const UNMARKED = { [LINE_MARK]: "" }

/**
 * Makes lines what they were. Each kind is undone for itself: what can be undone is, also where another
 * statement fails again; the first failure is thrown at the end.
 */
export const undoLines = async (
  carts: CartLines,
  { before, created, removed }: LinesDone
): Promise<void> => {
  const outcomes = await Promise.allSettled([
    created.length ? carts.deleteLineItems(created) : null,
    removed.length ? carts.restoreLineItems(removed) : null,
    before.length ? carts.updateLineItems(before.map(asItWas)) : null,
  ])
  const failed = outcomes.find((outcome) => outcome.status === "rejected")
  if (failed) throw failed.reason
}

const asItWas = (line: CartLineItemDTO): LineItemUpdate => ({
  id: line.id,
  quantity: line.quantity,
  unit_price: line.unit_price,
  compare_at_unit_price: line.compare_at_unit_price ?? null,
  is_custom_price: line.is_custom_price,
  is_tax_inclusive: line.is_tax_inclusive,
  metadata: { ...UNMARKED, ...line.metadata },
})
