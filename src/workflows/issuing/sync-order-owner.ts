import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SYSTEM_ACTOR } from "../../domain/actor"
import { packagesToFollow, type OwnedPackage } from "../../domain/ownership"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { assignPackageWorkflow } from "../changes/assign-package"

/**
 * Lets the packages of an order follow it to the customer it was transferred to. It looks at whose the
 * order is and never at what happened, so it may run as often as one likes.
 */
export const syncOrderOwner = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const packages = await credits.listOrderOwners(order_id)
  if (!packages.length) return
  const customer_id = await customerOf(container, order_id)
  const guests = await guestsAmong(container, packages)
  for (const client_package_id of packagesToFollow({ customer_id, guests }, packages)) {
    await assignPackageWorkflow(container).run({
      input: {
        actor: SYSTEM_ACTOR,
        reason: "The order was transferred",
        client_package_id,
        customer_id: String(customer_id),
      },
    })
  }
}

const customerOf = async (container: MedusaContainer, id: string): Promise<string | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["customer_id"], filters: { id } })
  const [order]: { customer_id: string | null }[] = data
  return order?.customer_id ?? null
}

const guestsAmong = async (container: MedusaContainer, packages: readonly OwnedPackage[]) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: [...new Set(packages.map((one) => one.customer_id))], has_account: false },
  })
  return data.map(({ id }: { id: string }) => id)
}

const DAY = 86_400_000

/** The orders that changed hands lately: Medusa tells nobody when a transfer is accepted. */
export const findTransferredOrders = async (container: MedusaContainer): Promise<string[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const since = new Date(
    (await credits.retrieveNow()).getTime() - credits.getOptions().look_back_days * DAY
  )
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["order_id"],
    filters: { change_type: "transfer", status: "confirmed", updated_at: { $gte: since } },
  })
  return [...new Set(data.map(({ order_id }: { order_id: string }) => order_id))]
}
