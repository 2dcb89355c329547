import type { AdminClientPackage } from "../../../types/http/client-package"
import type { CappedCount } from "../ledger/page"
import type { Sql } from "../ledger/sql"
import { countPackages, pageOfPackages, type PackageListQuery } from "./package-pages"
import { selectPackages } from "./package-view"

/** A page of packages and how many there are; without a count where nobody asked for it. */
export type PackageList = Partial<CappedCount> & { packages: AdminClientPackage[] }

/** Lists packages with how many there are, unless whoever asks knows that. */
export const listPackages = async (
  sql: Sql,
  { is_counted = true, ...query }: PackageListQuery & { is_counted?: boolean }
): Promise<PackageList> => {
  const counted = is_counted ? await countPackages(sql, query.filters) : {}
  const { from, order, params } = await pageOfPackages(sql, query)
  const packages = await selectPackages(sql, { from, tail: order, params })
  return { packages, ...counted }
}
