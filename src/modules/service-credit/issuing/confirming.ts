import type { MessageKind } from "../../../domain/message"
import { isConfirmed } from "../../../domain/telling"
import type { Telling } from "../ledger/telling"
import type { PackageRow } from "./new-package"

type Owned = { id: string; customer_id: string }

/** One message of a kind for all packages of a customer, named after the first of them. */
export const tellingByCustomer = (kind: MessageKind, packages: readonly Owned[]): Telling[] => {
  const owners = new Map<string, string[]>()
  for (const { id, customer_id } of packages) {
    const ids = owners.get(customer_id)
    if (ids) ids.push(id)
    else owners.set(customer_id, [id])
  }
  return [...owners.values()].flatMap((client_package_ids) => {
    const [dedupe_key] = client_package_ids
    return dedupe_key ? [{ kind, client_package_ids, dedupe_key }] : []
  })
}

/** The confirmations of packages that can be used now, by the first package of each. */
export const tellingIssued = (packages: readonly Owned[]): Map<string, Telling> =>
  new Map(tellingByCustomer("issued", packages).map((told) => [told.dedupe_key, told]))

/** The confirmations of packages that were just issued; one that waits for its payment is confirmed then. */
export const confirming = (
  rows: readonly PackageRow[],
  notify: boolean | null | undefined
): Map<string, Telling> =>
  tellingIssued(rows.filter((row) => !row.pending && isConfirmed({ ...row, notify })))
