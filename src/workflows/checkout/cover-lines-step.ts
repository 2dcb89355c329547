import type { CartLineItemDTO, CreateLineItemForCartDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unexpected } from "../../errors/refuse"
import {
  groupLines,
  markedMetadata,
  ownMetadata,
  planLineChanges,
  planStrayLines,
  type CartLine,
  type LineChange,
  type LinePrice,
} from "../../domain/cart"
import type { CartState } from "./cart-state"
import type { HeldCart } from "./hold-credits-step"
import {
  undoLines,
  UNMARKED,
  type CartLines,
  type LineItemUpdate,
  type LinesDone,
} from "./undo-lines"

type Input = { cart: CartState; held: HeldCart; leave_lines: boolean }

type LineItem = CartLineItemDTO

/** Makes the cart's prices say what its credits pay; undone line by line. */
export const coverLinesStep = createStep(
  "service-packages-cover-lines",
  async ({ cart, held, leave_lines }: Input, { container }) => {
    const groups = groupLines(cart)
    const covers = new Map(held.covers.map((cover) => [cover.line_id, cover]))
    const changes = leave_lines ? [] : [...planLineChanges(groups, covers), ...planStrayLines(cart)]
    if (!changes.length) return new StepResponse({ changed: false, items: [] }, null)

    const carts = container.resolve<CartLines>(Modules.CART)
    const ids = changes.map((change) => change.line_id)
    const before = await carts.listLineItems({ id: ids })
    const done: LinesDone = { before, created: [], removed: [] }
    try {
      const items = await write(carts, changes, cart, done)
      return new StepResponse({ changed: true, items }, done)
    } catch (error) {
      // Medusa knows what to undo of a step that ended, not of one that came half-way.
      await undoLines(carts, done).catch(() => undefined)
      throw error
    }
  },
  async (done, { container }) => {
    if (done) await undoLines(container.resolve<CartLines>(Modules.CART), done)
  }
)

const write = async (
  carts: CartLines,
  changes: readonly LineChange[],
  cart: CartState,
  done: LinesDone
): Promise<LineItem[]> => {
  const updates = changes.flatMap((change) => toUpdate(change, cart))
  if (updates.length) await carts.updateLineItems(updates)
  const splits = changes.flatMap((change) => toSplit(change, cart, done.before))
  const created = splits.length ? await carts.addLineItems(splits) : []
  done.created = created.map((line) => line.id)
  done.removed = changes.flatMap((change) => (change.type === "remove" ? change.line_id : []))
  if (done.removed.length) await carts.softDeleteLineItems(done.removed)
  return await carts.listLineItems({ id: [...updates.map(({ id }) => id), ...done.created] })
}

const lineOf = (cart: CartState, id: string): CartLine => {
  const line = cart.lines.find((one) => one.id === id)
  if (!line) throw unexpected(`line ${id} is not in cart ${cart.id}`)
  return line
}

const asking = ({ compare_at, ...price }: LinePrice) => ({
  ...price,
  compare_at_unit_price: compare_at,
})

const toUpdate = (change: LineChange, cart: CartState): LineItemUpdate[] => {
  if (change.type === "remove" || change.type === "split") return []
  const { line_id: id, quantity, price } = change
  const line = lineOf(cart, id)
  if (change.type === "price") {
    return [{ id, quantity, ...asking(price), metadata: { ...ownMetadata(line), ...UNMARKED } }]
  }
  return [
    {
      id,
      quantity,
      unit_price: 0,
      is_custom_price: true,
      is_tax_inclusive: price.is_tax_inclusive,
      compare_at_unit_price: price.unit_price,
      metadata: markedMetadata(line, change.line_key),
    },
  ]
}

const COPIED = [
  "title",
  "subtitle",
  "thumbnail",
  "variant_id",
  "product_id",
  "product_title",
  "product_description",
  "product_subtitle",
  "product_type",
  "product_type_id",
  "product_collection",
  "product_handle",
  "variant_sku",
  "variant_barcode",
  "variant_title",
  "variant_option_values",
  "requires_shipping",
  "is_discountable",
  "is_giftcard",
] as const

const toSplit = (
  change: LineChange,
  cart: CartState,
  before: readonly LineItem[]
): CreateLineItemForCartDTO[] => {
  if (change.type !== "split") return []
  const line = before.find((one) => one.id === change.line_id)
  if (!line) throw unexpected(`line ${change.line_id} is not in cart ${cart.id}`)
  const copy = Object.fromEntries(COPIED.map((field) => [field, line[field]]))
  return [
    {
      ...copy,
      title: line.title,
      cart_id: cart.id,
      quantity: change.quantity,
      ...asking(change.price),
      compare_at_unit_price: change.price.compare_at ?? undefined,
      metadata: ownMetadata(lineOf(cart, change.line_id)),
    },
  ]
}
