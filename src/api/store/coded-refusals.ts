import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CODED, isRefusalCode, withCode } from "../../domain/coded-refusal"

const coded = (body: unknown): unknown => {
  if (typeof body !== "object" || body === null || !("code" in body) || !("message" in body)) {
    return body
  }
  const { code, message } = body
  if (!isRefusalCode(code) || typeof message !== "string") return body
  return { ...body, message: withCode({ code, message }) }
}

/**
 * Writes the code into the sentence of a refusal for a caller that asks for it: Medusa's own client keeps
 * of an error nothing but its sentence.
 */
export const codeRefusals = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  if (!req.get("accept")?.includes(CODED)) return next()
  const send = res.json.bind(res)
  res.json = (body: unknown) => send(res.statusCode >= 400 ? coded(body) : body)
  next()
}
