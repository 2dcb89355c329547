import { notFound } from "../../../errors/refuse"
import type { PackageTerms } from "../../../domain/terms"
import type { Sql } from "./sql"

/** A package row that this transaction has locked. */
export type LockedPackage = {
  id: string
  customer_id: string
  terms: PackageTerms
  time_zone: string
  is_pending: boolean
  is_cancelled: boolean
  currency_digits: number
  attention_code: string | null
  attention_details: Record<string, unknown> | null
}

/** Locks packages in the order of their ids; whoever needs their credits too has locked those first. */
export const lockPackages = async (sql: Sql, ids: readonly string[]): Promise<LockedPackage[]> => {
  const wanted = [...new Set(ids)]
  const packages = await sql<LockedPackage>(
    `select id, customer_id, terms, time_zone, starts_at is null as is_pending, cancelled_at is not null as is_cancelled,
       currency_digits, attention_code, attention_details
     from service_package_client_package
     where id = any(?::text[]) order by id for no key update`,
    [wanted]
  )
  const found = new Set(packages.map(({ id }) => id))
  const missing = wanted.find((id) => !found.has(id))
  if (missing) {
    throw notFound("Client package", missing)
  }
  return packages
}
