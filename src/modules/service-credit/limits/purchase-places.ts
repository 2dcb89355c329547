import { refuse } from "../../../errors/refuse"
import { keepLimitedUses, takeLimitedUses } from "./take-limited-uses"
import type { Sql } from "../ledger/sql"
import { readLimitReached } from "./batch-limit"

/** How many packages of a template one customer may have, and whether the caller may give more. */
export type PurchaseLimit = { places: number; may_exceed: boolean }

/** A package that is about to be given, under the operation that gives it. */
export type PlaceWanted = {
  operation_id: string
  customer_id: string
  customer_email: string | null
  template_id: string | null
  limit: PurchaseLimit | null
}

/**
 * Takes the place that a package of a limited template has among those of its customer, or refuses.
 * It counts what was given by hand too; the place itself is a unique row, so of two desks, or a desk
 * and a checkout, that want the last one, one finds it taken.
 */
export const takePurchasePlace = async (
  sql: Sql,
  { operation_id, customer_id, customer_email, template_id, limit }: PlaceWanted
): Promise<void> => {
  if (limit === null || template_id === null) return
  const { places, may_exceed } = limit
  const customer = { id: customer_id, email: customer_email }
  const query = { template_id, limit: places, customers: [customer] }
  const reached = (await readLimitReached(sql, query)).length > 0
  if (reached && !may_exceed) refuse("purchase_limit_reached")
  const use = { kind: "purchase_limit" as const, reference_id: template_id, quantity: 1 }
  const uses = [{ ...use, limit: places }]
  const short = await takeLimitedUses(sql, { cart_id: operation_id, customer, uses })
  if (short && !may_exceed) refuse("purchase_limit_reached")
}

/** Keeps the place for the package that was given; without one nothing happens. */
export const keepPurchasePlace = async (
  sql: Sql,
  { operation_id, client_package_id }: { operation_id: string; client_package_id: string }
): Promise<void> => {
  const place = { cart_id: operation_id, order_id: client_package_id }
  await keepLimitedUses(sql, { ...place, cancelled: false })
}

/** Frees the place of a package that is not going to be given. */
export const leavePurchasePlace = async (
  sql: Sql,
  { operation_id }: { operation_id: string }
): Promise<void> => {
  await sql("delete from service_package_limited_use where cart_id = ? and state = 'taken'", [
    operation_id,
  ])
}

/** Frees the places of packages that have ended: their customers may have others. */
export const freePurchasePlaces = async (
  sql: Sql,
  client_package_ids: readonly string[]
): Promise<void> => {
  await sql(
    `delete from service_package_limited_use
     where order_id = any(?::text[])`,
    [client_package_ids]
  )
}
