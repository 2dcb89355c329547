import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  beginDraftOrderEditWorkflow,
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  cancelDraftOrderEditWorkflow,
  confirmDraftOrderEditWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditAddNewItemWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  addDraftOrderItemsWorkflow,
  updateDraftOrderItemWorkflow,
} from "@medusajs/medusa/core-flows"
import { refuse } from "../../errors/refuse"
import type { ExactAmount } from "../../domain/money"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadOrderLine, type OrderLineState } from "./load-order-line"

/** What a line is to cost, and how many of it; the rest is split off at the price the line has now. */
export type NewPrice = { unit_price: ExactAmount; quantity: number }

// Of an edit this says that it is ours: while nobody is at work on the order, a process that died left it.
const OURS = "service-packages"

const openEdit = async (container: MedusaContainer, order_id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["id", "internal_note"],
    filters: { order_id, status: ["pending", "requested"] },
  })
  const [edit]: { id: string; internal_note: string | null }[] = data
  return edit ? { id: edit.id, is_ours: edit.internal_note === OURS } : null
}

const isConfirmed = async (container: MedusaContainer, id: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["status"],
    filters: { id },
  })
  return data[0]?.status === "confirmed"
}

type EditedOrder = OrderLineState["order"]

const editOf = (container: MedusaContainer, { id, is_draft }: EditedOrder) =>
  is_draft ? draftEdit(container, id) : orderEdit(container, id)

const alone = async <Done>(
  container: MedusaContainer,
  order: EditedOrder,
  work: () => Promise<Done>
): Promise<Done> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await credits.withLock(`order:${order.id}`, work)
}

// Called by whoever is alone on the order: one of ours that is open then is nobody's any more. Answers
// whether somebody else's is.
const clearOurs = async (container: MedusaContainer, order: EditedOrder): Promise<boolean> => {
  const open = await openEdit(container, order.id)
  if (open?.is_ours) await editOf(container, order).cancel()
  return open?.is_ours === false
}

type Line = { order_id: string; line_item_id: string }

/**
 * Hands a line to whoever is alone on its order, as it is then: what was read before the wait for that may
 * have changed, and no edit of ours is open any more. `is_edited` says that somebody else's is.
 */
export const aloneWithLine = async <Done>(
  container: MedusaContainer,
  where: Line,
  work: (line: OrderLineState, is_edited: boolean) => Promise<Done>
): Promise<Done> => {
  const { order } = await loadOrderLine(container, where)
  return await alone(container, order, async () => {
    const is_edited = await clearOurs(container, order)
    return await work(await loadOrderLine(container, where), is_edited)
  })
}

/**
 * Refuses where Medusa would: an order has one edit at a time, and somebody else's is not ours to end. One
 * that a dead process of ours left is taken away.
 */
export const assertEditable = async (container: MedusaContainer, order: EditedOrder) => {
  if ((await openEdit(container, order.id)) === null) return
  const is_edited = await alone(container, order, async () => await clearOurs(container, order))
  if (is_edited) refuse("order_being_edited")
}

const isPriced = ({ price }: OrderLineState, wanted: NewPrice): boolean =>
  price.quantity === wanted.quantity && Number(price.exact_price) === Number(wanted.unit_price)

/**
 * Changes a line's price through Medusa's own order edit, so that its totals, its payment and its
 * history say so too. An edit that fails on the way is cancelled: nothing half-edited is left behind. One
 * that was confirmed, and whose answer got lost, is looked at and stands; a line that says so already is left.
 * `mayStill` refuses, once nobody else is at the order, what need not be done any more.
 */
export const repriceLine = async (
  container: MedusaContainer,
  { id, order }: OrderLineState,
  wanted: NewPrice,
  mayStill: () => Promise<void> = async () => {}
): Promise<void> =>
  await aloneWithLine(
    container,
    { order_id: order.id, line_item_id: id },
    async (line, is_edited) => {
      if (isPriced(line, wanted)) return
      if (is_edited) refuse("order_being_edited")
      await mayStill()
      if (line.price.quantity < wanted.quantity) refuse("changed_meanwhile")
      await reprice(container, line, wanted)
    }
  )

const reprice = async (
  container: MedusaContainer,
  line: OrderLineState,
  wanted: NewPrice
): Promise<void> => {
  const { order } = line
  const item = {
    id: line.id,
    quantity: wanted.quantity,
    unit_price: Number(wanted.unit_price),
  }
  const rest = line.price.quantity - wanted.quantity
  const split =
    rest > 0 && line.variant_id
      ? [
          {
            variant_id: line.variant_id,
            quantity: rest,
            unit_price: Number(line.price.exact_price),
            metadata: line.metadata,
          },
        ]
      : []
  const edit = editOf(container, order)
  await edit.begin()
  const open = await openEdit(container, order.id)
  try {
    await edit.update([item])
    if (split.length) await edit.add(split)
    await edit.confirm()
  } catch (error) {
    if (open && (await isConfirmed(container, open.id))) return
    await edit.cancel()
    throw error
  }
}

type Item = { id: string; quantity: number; unit_price: number }
type Split = {
  variant_id: string
  quantity: number
  unit_price: number
  metadata: Record<string, unknown>
}

const orderEdit = (container: MedusaContainer, order_id: string) => ({
  begin: async () =>
    await beginOrderEditOrderWorkflow(container).run({ input: { order_id, internal_note: OURS } }),
  update: async (items: Item[]) =>
    await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id, items } }),
  add: async (items: Split[]) =>
    await orderEditAddNewItemWorkflow(container).run({ input: { order_id, items } }),
  confirm: async () =>
    await confirmOrderEditRequestWorkflow(container).run({ input: { order_id } }),
  cancel: async () => await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } }),
})

const draftEdit = (container: MedusaContainer, order_id: string) => ({
  begin: async () =>
    await beginDraftOrderEditWorkflow(container).run({ input: { order_id, internal_note: OURS } }),
  update: async (items: Item[]) =>
    await updateDraftOrderItemWorkflow(container).run({ input: { order_id, items } }),
  add: async (items: Split[]) =>
    await addDraftOrderItemsWorkflow(container).run({ input: { order_id, items } }),
  confirm: async () =>
    await confirmDraftOrderEditWorkflow(container).run({
      input: { order_id, confirmed_by: "service-packages" },
    }),
  cancel: async () => await cancelDraftOrderEditWorkflow(container).run({ input: { order_id } }),
})
