import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderLineFacts } from "../../domain/issuance"

type VersionRow = {
  item_id: string
  version: number
  quantity: number | string
  created_at: Date | string
}

/** How many of each of its lines an order had, from which moment on; by the line's id. */
export type LineSizes = ReadonlyMap<string, OrderLineFacts["sizes"]>

const readVersions = async (container: MedusaContainer, order_id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_item",
    fields: ["item_id", "version", "quantity", "created_at"],
    filters: { order_id },
  })
  const rows: VersionRow[] = data
  return rows.sort((a, b) => a.version - b.version)
}

/**
 * Reads how an order's lines grew and shrank: Medusa keeps the lines of every version. An order that
 * was never changed is not asked.
 */
export const loadLineSizes = async (
  container: MedusaContainer,
  { id, version }: { id: string; version: number }
): Promise<LineSizes> => {
  if (version <= 1) return new Map()
  const rows = await readVersions(container, id)
  const began = new Map<number, string>()
  for (const row of rows) began.set(row.version, new Date(row.created_at).toISOString())
  const [first] = began.keys()
  const sizesOf = (item_id: string) =>
    [...began].map(([number, at]) => {
      const row = rows.find((one) => one.item_id === item_id && one.version === number)
      return { at: number === first ? "" : at, quantity: Number(row?.quantity ?? 0) }
    })
  return new Map([...new Set(rows.map((row) => row.item_id))].map((line) => [line, sizesOf(line)]))
}
