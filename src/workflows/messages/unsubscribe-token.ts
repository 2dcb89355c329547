import { createHmac, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

// A signature for one thing is none for another, though both are made with Medusa's own secret.
const PURPOSE = "service-packages:unsubscribe"

const signatureOf = (container: MedusaContainer, customer_id: string): Buffer | null => {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const secret = projectConfig.http.jwtSecret
  if (typeof secret !== "string" || !secret) return null
  return createHmac("sha256", secret).update(`${PURPOSE}:${customer_id}`).digest()
}

/** What stands in the link by which a customer ends her reminders; null where Medusa has no secret. */
export const unsubscribeToken = (
  container: MedusaContainer,
  customer_id: string
): string | null => {
  const signature = signatureOf(container, customer_id)
  return signature && `${customer_id}.${signature.toString("base64url")}`
}

/** Whose reminders a link ends; null where it was not made here. */
export const customerOfToken = (container: MedusaContainer, token: string): string | null => {
  const at = token.lastIndexOf(".")
  const customer_id = token.slice(0, Math.max(0, at))
  const given = Buffer.from(token.slice(at + 1), "base64url")
  const signature = customer_id ? signatureOf(container, customer_id) : null
  if (!signature || given.length !== signature.length) return null
  return timingSafeEqual(given, signature) ? customer_id : null
}
