import type { PackageTerms } from "../../../domain/terms"
import type { ToldPackage } from "../../../domain/telling"
import type { AdminClientPackage } from "../../../types/http/client-package"
import type { Sql } from "../ledger/sql"
import { selectPackages } from "../views/package-view"

/** A package that is about to be told of: what is judged of it, and what is said. */
export type PackageToTell = ToldPackage & {
  client_package: AdminClientPackage
  time_zone: string
  terms: PackageTerms
  /** The day it is in the package's zone. */
  today: string
}

type Row = {
  id: string
  expiry_version: number
  time_zone: string
  terms: PackageTerms
  today: string
}

// A message may tell of thousands of packages; read at once they would keep every request waiting.
const PAGE = 200

/** Reads packages as they stand, in the order of their ids; one that is gone is missing. */
export const readToldPackages = async (
  sql: Sql,
  { ids }: { ids: readonly string[] }
): Promise<PackageToTell[]> => {
  const wanted = [...new Set(ids)].sort()
  const told: PackageToTell[] = []
  for (let from = 0; from < wanted.length; from += PAGE) {
    told.push(...(await readPage(sql, wanted.slice(from, from + PAGE))))
  }
  return told
}

const readPage = async (sql: Sql, ids: readonly string[]): Promise<PackageToTell[]> => {
  const packages = await selectPackages(sql, {
    tail: "where p.id = any(?::text[]) order by p.id",
    params: [ids],
  })
  const rows = await sql<Row>(
    `select id, expiry_version, time_zone, terms, to_char(service_package_now() at time zone time_zone, 'YYYY-MM-DD') as today
     from service_package_client_package where id = any(?::text[])`,
    [ids]
  )
  const dates = new Map(rows.map((row) => [row.id, row]))
  return packages.flatMap((client_package) => {
    const row = dates.get(client_package.id)
    return row ? [toTell(client_package, row)] : []
  })
}

const toTell = (
  client_package: AdminClientPackage,
  { expiry_version, time_zone, terms, today }: Row
): PackageToTell => ({
  id: client_package.id,
  client_package,
  time_zone,
  terms,
  today,
  expiry_version,
  customer_id: client_package.customer_id,
  status: client_package.status,
  will_pause: client_package.frozen_from !== null,
  open_amount: client_package.open_amount,
  attention_code: client_package.attention?.code ?? null,
  left: new Map(
    client_package.service_credits.map(({ id, available, held }) => [id, available + held])
  ),
})
