import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareFunction,
} from "@medusajs/framework/http"
import { refusal } from "../../domain/refusals"

// Of a session that lacks its second factor Medusa says so itself.
const isGuest = (res: MedusaResponse, body: unknown) =>
  res.statusCode === 401 &&
  typeof body === "object" &&
  body !== null &&
  "message" in body &&
  body.message === "Unauthorized"

const sayToSignIn = (_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const send = res.json.bind(res)
  res.json = (body: unknown) =>
    send(isGuest(res, body) ? { type: "unauthorized", ...refusal("sign_in_required") } : body)
  next()
}

/** Lets a signed-in customer in, and tells anybody else to sign in with a code that a shop front can act on. */
export const signedIn: MiddlewareFunction[] = [
  sayToSignIn,
  authenticate("customer", ["session", "bearer"]),
]
