import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { invalid } from "../errors/refuse"

/** The key under which a request takes effect once, per caller; none when it has no such header. */
export const idempotencyKeyOf = (req: MedusaRequest): string | undefined => {
  const key = req.get("Idempotency-Key")
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalid("Idempotency-Key: up to 200 visible ASCII characters without a space.")
  }
  return key
}

/** Says on the answer that an earlier request with the same key did the work. */
export const sayReplayed = (res: MedusaResponse): void => {
  res.setHeader("Idempotency-Replayed", "true")
}
