import type { AdminClientPackage } from "../../../types/http/client-package"
import type { Sql } from "../ledger/sql"
import { selectPackages } from "./package-view"

/** Which package; with a customer, only when that customer owns it. */
export type PackageQuery = { id: string; customer_id?: string }

/** Reads one package; an unknown one and one of somebody else are the same null. */
export const retrievePackage = async (
  sql: Sql,
  { id, customer_id }: PackageQuery
): Promise<AdminClientPackage | null> => {
  const own = customer_id === undefined ? "" : " and p.customer_id = ?"
  const params = customer_id === undefined ? [id] : [id, customer_id]
  const [found] = await selectPackages(sql, { tail: `where p.id = ?${own}`, params })
  return found ?? null
}
