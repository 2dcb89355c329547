import { z } from "@medusajs/framework/zod"

/** A redemption with the credit and the package it belongs to. */
export type RedemptionRef = { id: string; service_credit_id: string; client_package_id: string }

/** Such a reference as an operation keeps it. */
export const storedRedemptionRef = z.object({
  id: z.string(),
  service_credit_id: z.string(),
  client_package_id: z.string(),
})
