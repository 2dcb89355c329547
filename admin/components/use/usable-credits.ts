import type { Coverage } from "../../../src/domain/coverage"
import type {
  AdminClientPackage,
  PackageServiceCredit,
} from "../../../src/types/http/client-package"
import { usability } from "./usability"

/** A credit with the package it belongs to. */
export type CreditOfPackage = { client_package: AdminClientPackage; credit: PackageServiceCredit }

const endOf = ({ client_package }: CreditOfPackage) => client_package.expires_on ?? "9999"

/** What can be used now, one for each service: of several packages the one that ends first. */
export const usableCredits = (packages: readonly AdminClientPackage[]): CreditOfPackage[] => {
  const found = packages
    .flatMap((client_package) =>
      client_package.service_credits.map((credit) => ({ client_package, credit }))
    )
    .filter(({ client_package, credit }) => usability(client_package, credit).kind === "usable")
    .sort((a, b) => endOf(a).localeCompare(endOf(b)))
  const first = new Map<string, CreditOfPackage>()
  for (const one of found) if (!first.has(one.credit.title)) first.set(one.credit.title, one)
  return [...first.values()]
}

/** The only service that a coverage can mean by itself; null where the shop has to be asked. */
export const onlyVariant = ([only, ...others]: readonly Coverage[]): string | null =>
  only?.kind === "variant" && others.length === 0 ? only.reference_id : null

const WEEK = 7 * 86_400_000

/**
 * What a visit of any day can be entered for: also what has ended, for a week or by whom that may edit,
 * as the visit may have been before.
 */
export const postableCredits = (
  packages: readonly AdminClientPackage[],
  mayPostLate: boolean
): CreditOfPackage[] => {
  const isPostable = ({ client_package: { status, ended_at }, credit }: CreditOfPackage) => {
    if (status === "active") return credit.available + credit.held > 0
    const isLate = ended_at === null || Date.now() - Date.parse(ended_at) > WEEK
    return status === "expired" && credit.expired + credit.available > 0 && (mayPostLate || !isLate)
  }
  return packages
    .flatMap((client_package) =>
      client_package.service_credits.map((credit) => ({ client_package, credit }))
    )
    .filter(isPostable)
}
