import { refuse } from "../../../errors/refuse"
import { ABOUT_UNUSED } from "../../../domain/attention"
import { Ledger } from "../ledger/ledger"
import { lockCredits } from "../ledger/credits"
import { packagesInCheckout } from "../ledger/in-checkout"
import { beginOperations, finishOperations, type Command } from "../ledger/operation"
import { packageKey } from "../ledger/package-key"
import { lockPackages } from "../ledger/packages"
import { revokeRest } from "../ledger/revoke"
import type { Sql } from "../ledger/sql"
import { tellingByCustomer } from "./confirming"
import { freePurchasePlaces } from "../limits/purchase-places"

/** Asks for packages to end. */
export type CancelPackages = Command & {
  client_package_ids: readonly string[]
  /** Also when a unit is being paid with right now: what is held stays held until its cart is done. */
  force?: boolean
  /** Nobody is told: what is taken back from many was their batch's mistake. */
  quiet?: boolean
  /** What the history keeps besides the reason. */
  details?: Record<string, unknown>
}

/** The packages that ended with this call. */
export type Cancelled = { cancelled: string[] }

/**
 * Ends packages: what is unused is revoked, what is used stays used, and what is held goes to revoked
 * when it is let go. A package that has ended before stays as it is.
 */
export const cancelPackages = async (sql: Sql, command: CancelPackages): Promise<Cancelled> => {
  const ids = [...new Set(command.client_package_ids)]
  if (!ids.length) return { cancelled: [] }
  if (!command.force && (await packagesInCheckout(sql, ids)).size) refuse("credits_in_checkout")
  const credits = await lockCredits(sql, { package_ids: ids })
  const standing = (await lockPackages(sql, ids)).filter((p) => !p.is_cancelled)
  const living = standing.map(({ id }) => id)
  if (!living.length) return { cancelled: [] }

  const begun = await beginOperations(
    sql,
    living.map((id) => ({
      ...command,
      kind: "cancel",
      key: packageKey(command, "cancel", id, ids.length),
      request: { client_package_id: id },
      client_package_id: id,
    }))
  )
  const operations = new Map(living.map((id, index) => [id, begun[index]?.id]))
  const ledger = new Ledger(credits)
  for (const credit of credits) {
    const operation_id = operations.get(credit.client_package_id)
    if (operation_id) revokeRest(ledger, operation_id, [credit])
  }
  // Balances first: a closed credit may have nothing available.
  await ledger.write(sql)
  await closePackages(sql, living)
  const tells = command.quiet ? [] : tellingByCustomer("cancelled", standing)
  await finishOperations(
    sql,
    begun.map(({ id }, index) => ({ id, result: {}, tells: index === 0 ? tells : [] }))
  )
  return { cancelled: living }
}

/**
 * Marks packages and their credits as ended; nothing of them may be available any more. Where only so
 * many are sold to one customer, their places are free again. What a person should have decided about
 * unused units has lost its cause.
 */
export const closePackages = async (sql: Sql, ids: readonly string[]) => {
  await freePurchasePlaces(sql, ids)
  await sql(
    `update service_package_credit set closed = true, updated_at = service_package_now()
     where client_package_id = any(?::text[])`,
    [ids]
  )
  await sql(
    `update service_package_client_package p set cancelled_at = service_package_now(), updated_at = service_package_now(),
       attention_code = case when settled then null else attention_code end,
       attention_details = case when settled then null else attention_details end,
       attention_since = case when settled then null else attention_since end
     from (select id, coalesce(attention_code = any(?::text[]), false) as settled
       from service_package_client_package where id = any(?::text[])) ended
     where p.id = ended.id`,
    [ABOUT_UNUSED, ids]
  )
}
