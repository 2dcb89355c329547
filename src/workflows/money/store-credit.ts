import type { MedusaContainer } from "@medusajs/framework/types"

/** The module that Medusa's loyalty plugin keeps its store credit in. */
const STORE_CREDIT_MODULE = "store_credit"

/** True when the shop has Medusa's loyalty plugin, and so accounts for store credit. */
export const hasStoreCredit = (container: MedusaContainer): boolean =>
  container.hasRegistration(STORE_CREDIT_MODULE)
