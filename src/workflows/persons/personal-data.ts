import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ExportedCustomer } from "../../modules/service-credit/persons/export-customer"
import type { Holdings } from "../../modules/service-credit/persons/holdings"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadPerson } from "./load-person"

const isAnything = (holdings: Holdings) => Object.values(holdings).some((count) => count > 0)

/** Everything the plugin keeps of a customer, deleted in Medusa or not; one of whom nobody knows is not found. */
export const exportPersonalData = async (
  container: MedusaContainer,
  id: string
): Promise<ExportedCustomer> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { is_known, ...person } = await loadPerson(container, id)
  const exported = await credits.exportCustomer({ person })
  if (is_known || isAnything(exported.holdings)) return exported
  throw notFound("Customer", id)
}

// A guest and an account of one address are two customers in Medusa.
const othersAt = async (
  container: MedusaContainer,
  id: string,
  emails: readonly string[]
): Promise<string[]> => {
  if (!emails.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { email: [...emails] },
  })
  return data.map((customer) => customer.id).filter((other) => other !== id)
}

/** How much the plugin keeps of a customer, and which others of Medusa's have her address. */
export const countPersonalData = async (
  container: MedusaContainer,
  id: string
): Promise<{ holdings: Holdings; same_address: string[] }> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { is_known, ...person } = await loadPerson(container, id)
  const holdings = await credits.countHoldings({ person })
  if (!is_known && !isAnything(holdings)) throw notFound("Customer", id)
  return { holdings, same_address: await othersAt(container, id, person.emails) }
}
