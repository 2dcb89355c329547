import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { unexpected } from "../../errors/refuse"
import { exactPart, exactSum, fromMinor, toMinor, type Booked } from "../../domain/money"
import type { Actor } from "../../domain/actor"
import type { SalePlan } from "../../modules/service-credit/selling/sale-plan"
import { capturePayment } from "../money/capture-payment"
import { dropDeadLinks } from "../money/dead-links"
import { living } from "../services/living"
import type { PaymentLink } from "../../types/http/client-package"
import { agreeRest } from "../money/leave-rest"

type CollectionRow = {
  id: string
  amount: number
  payments?: { id: string; amount: number; canceled_at: string | Date | null }[]
}
type OrderRow = {
  summary: { pending_difference: number }
  payment_collections?: CollectionRow[]
}

// The provider of money that changes hands without Medusa.
const AT_THE_DESK = "pp_system_default"

const loadPayments = async (container: MedusaContainer, id: string): Promise<OrderRow> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      // Without `total` Medusa answers the summary that was stored before taxes were on the order.
      ...["id", "total", "summary.*", "payment_collections.id", "payment_collections.amount"],
      ...["id", "amount", "canceled_at"].map((field) => `payment_collections.payments.${field}`),
    ],
    filters: { id },
  })
  const [found]: OrderRow[] = data
  if (!found) throw unexpected(`order ${id} of a sale is not there`)
  await dropDeadLinks(container, id, found.payment_collections)
  return { ...found, payment_collections: living(found.payment_collections) }
}

const livingPayments = ({ payments = [] }: CollectionRow) =>
  payments.filter(({ canceled_at }) => !canceled_at)

const pendingOf = ({ summary }: OrderRow, digits: number): Booked => ({
  asked: toMinor(summary.pending_difference, digits),
  exact: exactSum([summary.pending_difference]),
})

/** A collection for this amount that nobody has paid yet, as a call that was interrupted leaves it. */
const openCollection = ({ payment_collections = [] }: OrderRow, amount: bigint, digits: number) =>
  payment_collections.find(
    (collection) =>
      !livingPayments(collection).length && toMinor(collection.amount, digits) === amount
  )

const collect = async (container: MedusaContainer, order_id: string, exact: string) => {
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id, amount: Number(exact) },
  })
  const [collection] = result
  if (!collection) throw unexpected("a payment collection was not created")
  return collection
}

// Mark-as-paid of Medusa in single calls: as one workflow it would, where capturing fails, cancel a
// payment that may be captured already.
const authorize = async (container: MedusaContainer, payment_collection_id: string) => {
  const { result: session } = await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id, provider_id: AT_THE_DESK, data: {}, context: {} },
  })
  return await container.resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
}

const beginPayment = async (
  container: MedusaContainer,
  { order, payment, package: { currency_digits: digits } }: SalePlan
) => {
  if (!payment) return null
  const found = await loadPayments(container, order.id)
  const [begun] = (found.payment_collections ?? []).flatMap(livingPayments)
  if (begun) return begun
  const amount = toMinor(payment.amount, digits)
  const collection =
    openCollection(found, amount, digits) ??
    (await collect(container, order.id, exactPart(amount, pendingOf(found, digits), digits)))
  return await authorize(container, collection.id)
}

/**
 * Books what was paid with a sale on its order, once: a payment that an interrupted call has begun is
 * brought to its end. Capturing twice books once, in Medusa's payment and in its order alike.
 */
export const payForSale = async (
  container: MedusaContainer,
  plan: SalePlan,
  actor: Actor
): Promise<string | null> => {
  const payment = await beginPayment(container, plan)
  if (!payment) return null
  const captured_by = actor.type === "user" ? actor.id : undefined
  await capturePayment(container, { payment_id: payment.id, captured_by })
  return payment.id
}

/**
 * Lets what is left of a sale wait in a collection, and says where it can be paid online if it is to be;
 * where nothing is left, there is no link.
 */
export const leaveRestOfSale = async (
  container: MedusaContainer,
  { order, payment_link, package: { currency_code, currency_digits: digits } }: SalePlan
): Promise<PaymentLink | null> => {
  const rest = await agreeRest(container, order.id, { always: payment_link })
  if (!payment_link || !rest || rest.asked === 0n) return null
  return {
    payment_collection_id: rest.id,
    amount: fromMinor(rest.asked, digits),
    currency_code,
  }
}
