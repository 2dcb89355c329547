import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = { id: string }
type Listed = {
  entity: string
  fields: string[]
  filters: object
  withDeleted?: boolean
  /** The id behind which it begins. */
  after?: string
}

/**
 * Reads what is listed by id, a page after the other, however much there is. Each page begins behind the
 * last id of the one before: whatever comes and goes in the meantime, nothing that stays is left out.
 */
export const pagesById = async function* <Found extends Row>(
  read: (after: string, take: number) => Promise<Found[]>,
  take = 500
): AsyncGenerator<Found[]> {
  let last: Found | undefined
  do {
    const page = await read(last?.id ?? "", take)
    last = page.length < take ? undefined : page.at(-1)
    if (page.length) yield page
  } while (last)
}

/** Everything of Medusa's that a filter finds, by id and a page after the other. */
export const entityPages = <Found extends Row>(
  container: MedusaContainer,
  { entity, fields, filters, withDeleted = false, after: first = "" }: Listed,
  take?: number
): AsyncGenerator<Found[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const read = async (after: string, take: number): Promise<Found[]> => {
    const { data } = await query.graph({
      entity,
      fields,
      filters: { ...filters, id: { $gt: after || first } },
      pagination: { skip: 0, take, order: { id: "ASC" } },
      withDeleted,
    })
    return data
  }
  return pagesById(read, take)
}
