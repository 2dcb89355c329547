import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renew } from "../../../renew"

export const POST = async (req: MedusaRequest<{ order_id: string }>, res: MedusaResponse) => {
  const { id } = await renew(req.scope, req.body.order_id)
  res.json({ order: { id } })
}
