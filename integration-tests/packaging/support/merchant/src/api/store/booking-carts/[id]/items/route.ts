import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { book, type Slot } from "../../../../../book"

export const POST = async (req: MedusaRequest<Slot>, res: MedusaResponse) => {
  const cart = await book(req.scope, req.params.id ?? "", req.body)
  res.status(201).json({ cart, slot: req.body.starts_at })
}
