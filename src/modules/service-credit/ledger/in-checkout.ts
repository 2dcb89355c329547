import { isAffirmed } from "./affirmed"
import type { Impossible } from "../../../domain/verdict"
import type { Sql } from "./sql"

type Paying = { client_package_id: string; product_title: string }

/**
 * Locks the open holds on packages and says for each that is being paid with at this moment which
 * bookings it pays for. Holds before credits is the order in which every command locks: a hold cannot
 * be affirmed while this transaction has its row, and no new one can take units of credits that are
 * locked next.
 */
export const packagesInCheckout = async (
  sql: Sql,
  ids: readonly string[]
): Promise<Map<string, string[]>> => {
  const holds = await sql<{ id: string; affirmed: boolean }>(
    `select id, ${isAffirmed()} as affirmed from service_package_hold
     where status in ('active', 'releasing') and id = any(array(
       select hold_id from service_package_redemption
       where client_package_id = any(?::text[]) and units_held > 0))
     order by id for no key update`,
    [ids]
  )
  const affirmed = holds.filter(({ affirmed }) => affirmed).map(({ id }) => id)
  if (!affirmed.length) return new Map()
  const rows = await sql<Paying>(
    `select distinct client_package_id, product_title from service_package_redemption
     where hold_id = any(?::text[]) and units_held > 0
       and client_package_id = any(?::text[]) order by product_title`,
    [affirmed, ids]
  )
  const paying = new Map<string, string[]>()
  for (const { client_package_id, product_title } of rows) {
    paying.set(client_package_id, [...(paying.get(client_package_id) ?? []), product_title])
  }
  return paying
}

/** The refusal that names what a package is just paying for. */
export const beingPaid = (titles: readonly string[]): Impossible => ({
  code: "credits_in_checkout",
  message: `${titles.join(" and ")} is being paid with a session of this package right now. Try again in a few minutes.`,
})
