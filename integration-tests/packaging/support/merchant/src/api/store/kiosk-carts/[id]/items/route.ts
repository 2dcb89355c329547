import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { book, type Slot } from "../../../../../book"

// The option `cart_routes` does not name this one.
export const POST = async (req: MedusaRequest<Slot>, res: MedusaResponse) => {
  res.json({ cart: await book(req.scope, req.params.id ?? "", req.body) })
}
