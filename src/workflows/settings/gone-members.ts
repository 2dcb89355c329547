import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/** Those of these ids that no user has. */
export const withoutUser = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<string[]> => {
  if (!ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "user",
    fields: ["id"],
    filters: { id: [...ids] },
  })
  const known = new Set(data.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

/** Members of the team whose users were deleted past the plugin: their roles count no more. */
export const goneMembers = async (container: MedusaContainer): Promise<string[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const members = await credits.listTeam()
  return await withoutUser(
    container,
    members.map(({ user_id }) => user_id)
  )
}
