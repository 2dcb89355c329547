import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OWNER_FIELDS, toOwner, type Owner, type Person } from "./owner"

/** A customer as packages remember their owner, and whether there is an account to sign in with. */
export type KnownCustomer = Owner & { has_account: boolean }

/** Reads a customer; null when there is none. */
export const loadCustomer = async (
  container: MedusaContainer,
  id: string
): Promise<KnownCustomer | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: [...OWNER_FIELDS, "has_account"],
    filters: { id },
  })
  const [person]: (Person & { has_account: boolean })[] = data
  return person ? { ...toOwner(person), has_account: person.has_account } : null
}
