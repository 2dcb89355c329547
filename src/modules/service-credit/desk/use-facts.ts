import { isAffirmed } from "../ledger/affirmed"
import type { UsedCredit, UsedPackage } from "../../../domain/redemption"
import type { LockedCredit } from "../ledger/credits"
import type { Sql } from "../ledger/sql"

type Held = { service_credit_id: string; since: Date | string; in_checkout: number }

/**
 * A package as the decision about a use sees it; any of its credits knows it. What the locked credit says
 * itself counts more: its package was read by the statement that waited for the lock.
 */
export const usedPackage = ({ package: sold, ...credit }: LockedCredit): UsedPackage => ({
  ...sold,
  expires_at: credit.expires_at,
  cancelled: credit.closed,
  zone: sold.time_zone,
  digits: sold.currency_digits,
  paid: sold.paid_amount,
  refunded: sold.refunded_amount,
})

/** The credits of a package with what open carts hold of them. */
export const usedCredits = async (
  sql: Sql,
  credits: readonly LockedCredit[]
): Promise<UsedCredit[]> => {
  const held = credits.some((credit) => credit.held > 0) ? await readHeld(sql, credits) : []
  return credits.map((credit) => {
    const reserved = held.find(({ service_credit_id }) => service_credit_id === credit.id)
    return {
      ...credit,
      held_since: reserved?.since ?? null,
      in_checkout: reserved?.in_checkout ?? 0,
    }
  })
}

const readHeld = async (sql: Sql, credits: readonly LockedCredit[]): Promise<Held[]> =>
  await sql<Held>(
    `select r.service_credit_id, min(h.created_at) as since,
       coalesce(sum(r.units_held) filter (where ${isAffirmed("h.")}), 0)::int as in_checkout
     from service_package_redemption r join service_package_hold h on h.id = r.hold_id
     where r.units_held > 0 and r.client_package_id = any(?::text[])
     group by r.service_credit_id`,
    [[...new Set(credits.map(({ client_package_id }) => client_package_id))]]
  )
