import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { living } from "../services/living"

type Linked = readonly ({ id: string } | null | undefined)[] | undefined

/**
 * Takes links of an order away that lead to no payment collection any more: Medusa took the collection
 * back and its link stayed, and with it neither Medusa's page of the order opens nor anything is paid.
 */
export const dropDeadLinks = async (
  container: MedusaContainer,
  order_id: string,
  linked: Linked
): Promise<void> => {
  const alive = new Set(living(linked).map(({ id }) => id))
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id },
  })
  const links: { payment_collection_id: string }[] = data
  // One that is dead alone shows as no link at all, so the links themselves are asked.
  const dead = links.filter(({ payment_collection_id: id }) => !alive.has(id))
  if (!dead.length) return
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
    dead.map(({ payment_collection_id }) => ({
      [Modules.ORDER]: { order_id },
      [Modules.PAYMENT]: { payment_collection_id },
    }))
  )
}
