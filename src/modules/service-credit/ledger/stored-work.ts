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

const work = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("payment"), input: payment }),
  z.object({
    kind: z.literal("void_payment"),
    input: ofPackage.extend({ payment_id: z.string() }),
  }),
  z.object({ kind: z.literal("cancel"), input: cancel }),
])

/** What a command is about to do in Medusa, by the kind of its operation. */
export type Work = z.infer<typeof work>

/** Reads what a command was about to do. */
export const readWork = storedAs(work)
