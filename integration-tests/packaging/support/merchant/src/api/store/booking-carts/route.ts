import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { book, type Slot } from "../../../book"

type Opening = Slot & { region_id: string; sales_channel_id: string }

export const POST = async (req: AuthenticatedMedusaRequest<Opening>, res: MedusaResponse) => {
  const { region_id, sales_channel_id, ...slot } = req.body
  const customer_id = req.auth_context?.actor_id
  const { result } = await createCartWorkflow(req.scope).run({
    input: { region_id, sales_channel_id, customer_id },
  })
  res.json({ booking: { cart: await book(req.scope, result.id, slot) } })
}
