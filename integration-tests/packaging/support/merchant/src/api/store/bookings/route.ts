import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { book, type Slot } from "../../../book"

type Booking = Slot & { in: { cart_id: string } }

export const POST = async (req: MedusaRequest<Booking>, res: MedusaResponse) => {
  const { id } = await book(req.scope, req.body.in.cart_id, req.body)
  res.json({ booked_into: id })
}
