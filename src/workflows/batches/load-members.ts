import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import type { AdminCreateClientPackageBatch } from "../../types/http/batch"
import { OWNER_FIELDS, toOwner, type Owner, type Person } from "../services/owner"

/** Everybody a batch is for; who was named and does not exist stands apart. */
export type Members = { customer_ids: string[]; unknown_ids: string[] }

const PAGE = 1_000

const findPeople = async (
  container: MedusaContainer,
  filters: object,
  fields: string[]
): Promise<Person[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields,
    filters,
    pagination: { take: PAGE, order: { id: "ASC" } },
  })
  return data
}

// Page by page behind the last id, since an offset would skip somebody whenever a customer is deleted.
const loadAllIds = async (container: MedusaContainer, filters: object): Promise<string[]> => {
  const ids: string[] = []
  for (let after = ""; ;) {
    const page = await findPeople(container, { ...filters, id: { $gt: after } }, ["id"])
    for (const { id } of page) ids.push(id)
    const last = page.length < PAGE ? undefined : ids.at(-1)
    if (last === undefined) return ids
    after = last
  }
}

const assertGroup = async (container: MedusaContainer, id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer_group",
    fields: ["id"],
    filters: { id },
  })
  if (!data.length) {
    throw notFound("Customer group", id)
  }
}

/** Those of these customers who exist right now, as packages remember them. */
export const loadOwners = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Owner[]> => {
  const owners: Owner[] = []
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE)
    for (const person of await findPeople(container, { id: page }, OWNER_FIELDS)) {
      owners.push(toOwner(person))
    }
  }
  return owners
}

/** Reads who a batch is for at this moment: the named ones, a customer group or everybody. */
export const loadMembers = async (
  container: MedusaContainer,
  { customer_ids, customer_group_id }: AdminCreateClientPackageBatch
): Promise<Members> => {
  if (customer_ids) {
    const known = new Set((await loadOwners(container, customer_ids)).map(({ id }) => id))
    return {
      customer_ids: [...known],
      unknown_ids: customer_ids.filter((id) => !known.has(id)),
    }
  }
  if (customer_group_id !== undefined) await assertGroup(container, customer_group_id)
  const filters = customer_group_id === undefined ? {} : { groups: { id: customer_group_id } }
  return { customer_ids: await loadAllIds(container, filters), unknown_ids: [] }
}
