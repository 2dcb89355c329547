import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localeOf } from "../../domain/telling"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/** Whom a message is for, as she is now. */
export type Reader = {
  email: string | null
  phone: string | null
  name: string | null
  locale: string
}

/** Reads whom a message is for; null where that customer is gone. */
export const readerOf = async (
  container: MedusaContainer,
  { customer_id, order_id }: Pick<ClaimedMessage, "customer_id" | "order_id">
): Promise<Reader | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (customer_id === null) return null
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "phone", "first_name", "last_name", "metadata"],
    filters: { id: customer_id },
  })
  const [customer] = data
  if (!customer) return null
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return {
    email: customer.email ?? null,
    phone: customer.phone ?? null,
    name: name || null,
    locale: localeOf({
      order: await localeOfOrder(container, order_id, customer_id),
      customer_metadata: customer.metadata,
      shop: credits.getOptions().locale,
    }),
  }
}

// A package that has moved was bought in somebody else's language.
const localeOfOrder = async (
  container: MedusaContainer,
  order_id: string | null,
  customer_id: string
) => {
  if (order_id === null) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "locale"],
    filters: { id: order_id, customer_id },
  })
  return data[0]?.locale ?? null
}
