import { localDate, validityOf } from "../../../domain/validity"
import type { LockedCredit } from "./credits"
import type { Ledger } from "./ledger"
import type { Sql } from "./sql"

/**
 * Lets a package that begins with its first use wait again, once that use was taken back and nothing
 * else of it was used, lost or ended. An end that somebody chose since stays; the credits of the
 * package are locked by the command that gave the use back.
 */
export const resetFirstUse = async (
  sql: Sql,
  ledger: Ledger,
  client_package_id: string,
  now: Date
): Promise<void> => {
  const credits = ledger.all().filter((credit) => credit.client_package_id === client_package_id)
  const [first] = credits
  if (!first || !waitsAgain(first, credits, now)) return
  await sql(
    `update service_package_client_package set activated_at = null, expires_on = null, expires_at = null,
       expiry_version = expiry_version + 1, updated_at = service_package_now() where id = ?`,
    [client_package_id]
  )
  await sql(
    `update service_package_credit set expires_at = null, updated_at = service_package_now() where client_package_id = ?`,
    [client_package_id]
  )
}

const waitsAgain = (
  { package: sold }: LockedCredit,
  credits: readonly LockedCredit[],
  now: Date
): boolean => {
  const { terms } = sold
  if (terms.starts !== "first_use" || sold.activated_at === null) return false
  const ended = sold.expires_at !== null && sold.expires_at <= now
  if (ended || sold.cancelled_at !== null) return false
  if (credits.some(({ redeemed, forfeited, expired }) => redeemed + forfeited + expired > 0)) {
    return false
  }
  const begun = localDate(sold.activated_at, sold.time_zone)
  return sold.expires_on === validityOf({ startsOn: begun, validity: terms.validity })
}
