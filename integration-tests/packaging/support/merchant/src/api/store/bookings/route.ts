import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { book, type Slot } from "../../../book"

type Booking = Slot & { in: { cart_id: string }; show?: boolean }

export const POST = async (req: MedusaRequest<Booking>, res: MedusaResponse) => {
  const cart = await book(req.scope, req.body.in.cart_id, req.body)
  res.json(req.body.show ? cart : { booked_into: cart.id })
}
