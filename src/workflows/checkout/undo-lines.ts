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
 * statement fails again; the first failure is thrown at the end. What was taken away is put back first,
 * since Medusa changes none of several lines where it does not find one.
 */
export const undoLines = async (
  carts: CartLines,
  { before, created, removed }: LinesDone
): Promise<void> => {
  const [back, gone] = await Promise.allSettled([
    removed.length ? carts.restoreLineItems(removed) : null,
    created.length ? carts.deleteLineItems(created) : null,
  ])
  const missing = new Set(back.status === "rejected" ? removed : [])
  const there = before.filter(({ id }) => !missing.has(id)).map(asItWas)
  const [asBefore] = await Promise.allSettled([there.length ? carts.updateLineItems(there) : null])
  const failed = [back, gone, asBefore].find(isFailure)
  if (failed) throw failed.reason
}

const isFailure = (outcome: PromiseSettledResult<unknown>): outcome is PromiseRejectedResult =>
  outcome.status === "rejected"

const asItWas = (line: CartLineItemDTO): LineItemUpdate => ({
  id: line.id,
  quantity: line.quantity,
  unit_price: line.unit_price,
  compare_at_unit_price: line.compare_at_unit_price ?? null,
  is_custom_price: line.is_custom_price,
  is_tax_inclusive: line.is_tax_inclusive,
  metadata: { ...UNMARKED, ...line.metadata },
})
