import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import { OWNER_FIELDS, toOwner, type Owner, type Person } from "./owner"

/** Looks up a customer who is to own something; with or without an account, but not an unknown one. */
export const loadOwner = async (container: MedusaContainer, id: string): Promise<Owner> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: OWNER_FIELDS,
    filters: { id },
  })
  const [person]: Person[] = data
  if (person) return toOwner(person)
  throw notFound("Customer", id)
}
