import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { PlannedWork } from "../../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { GivePackageInput } from "./offer"

/** A sale at the desk that a dead process has planned. */
export type BegunSale = Pick<PlannedWork, "operation_id" | "order_id">

/** Gives up a sale whose order was never written, since then nothing has happened; false for any other. */
export const abandonUnlessBegun = async (
  container: MedusaContainer,
  { operation_id, order_id }: BegunSale
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  return await credits.withLock(`sale:${operation_id}`, async () => {
    const filters = { id: order_id }
    const { data } = await query.graph({ entity: "order", fields: ["id"], filters })
    if (data.length) return false
    await credits.abandonSale({ operation_id })
    return true
  })
}

/**
 * The sale that an earlier call under another key has begun with the same words, to go on with: sold twice
 * it would be paid twice. While that call may be at it, whoever asks is told so.
 */
export const findBegunSale = async (
  container: MedusaContainer,
  { body, actor, key }: GivePackageInput
): Promise<{ operation_id: string } | null> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const asked = { kind: "give", request: body }
  for (const work of await credits.listPlannedWork({ kinds: ["give"], asked })) {
    if (work.key === key && work.actor.id === actor.id) continue
    // From now on whoever brings it to its end remembers it under this key, too.
    const { operation_id } = work
    if (key !== undefined && (await credits.noteAsked({ operation_id, actor, key }))) return work
    if (work.is_leased) refuse("changed_meanwhile", "An earlier call is still at work on this.")
    if (!(await abandonUnlessBegun(container, work))) return { operation_id: work.operation_id }
  }
  return null
}
