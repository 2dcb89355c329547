import { z } from "@medusajs/framework/zod"
import { REFUND_METHODS } from "../../../domain/refund"
import { storedAs } from "./stored"

const ofPackage = z.object({ client_package_id: z.string() })

const payment = ofPackage.extend({
  payment: z.object({
    amount: z.number(),
    method: z.string(),
    reference: z.string().nullish(),
    note: z.string().nullish(),
    paid_at: z.string().nullish(),
  }),
})

const cancel = ofPackage.extend({
  refund: z.object({ method: z.enum(REFUND_METHODS), amount: z.number().optional() }).nullable(),
})

const payout = ofPackage.extend({ payout: z.literal(true) })

const line = z.object({ line_item_id: z.string() })

const work = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("payment"), input: payment }),
  z.object({
    kind: z.literal("void_payment"),
    input: ofPackage.extend({ payment_id: z.string() }),
  }),
  // Money that goes back by the order's payments, or onto the account of its customer.
  z.object({ kind: z.literal("cancel"), input: z.union([payout, cancel]) }),
  // A sale at the desk; its plan stands in its operation.
  z.object({ kind: z.literal("give"), input: z.object({}) }),
  // A session that was used for a line of an order, which is to cost nothing now.
  z.object({ kind: z.literal("use"), input: line.extend({ redemption_id: z.string() }) }),
  // A line that is to ask its price again, or an order that may be empty now.
  z.object({
    kind: z.literal("give_back"),
    input: z.union([line, z.object({ emptied: z.literal(true) })]),
  }),
  // A line that is to ask its price again because its visit is taken off the package.
  z.object({ kind: z.literal("detach"), input: line.extend({ redemption_id: z.string() }) }),
])

/** What a command is about to do in Medusa, by the kind of its operation. */
export type Work = z.infer<typeof work>

/** Reads what a command was about to do. */
export const readWork = storedAs(work)
