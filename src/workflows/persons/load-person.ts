import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PersonToErase } from "../../modules/service-credit/persons/known-person"
import { OWNER_FIELDS, type Person } from "../services/owner"

type Row = Person & {
  phone: string | null
  addresses?: ({ phone: string | null } | null)[]
}

/** A customer as Medusa knows her, deleted or not; of one whom it does not know only the id is left. */
export const loadPerson = async (
  container: MedusaContainer,
  id: string
): Promise<PersonToErase & { is_known: boolean }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: [...OWNER_FIELDS, "phone", "addresses.phone"],
    filters: { id },
    withDeleted: true,
  })
  const [row]: Row[] = data
  const phones = [row?.phone, ...(row?.addresses ?? []).map((address) => address?.phone)]
  return {
    id,
    first_name: row?.first_name ?? null,
    last_name: row?.last_name ?? null,
    emails: row?.email ? [row.email] : [],
    phones: phones.flatMap((phone) => phone ?? []),
    is_known: row !== undefined,
  }
}
