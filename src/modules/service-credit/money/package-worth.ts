import { minus } from "../../../domain/money"
import type { CreditWorth } from "../../../domain/refund"
import type { LockedCredit } from "../ledger/credits"
import type { Sql } from "../ledger/sql"
import { endedIn } from "../ledger/carried-value"

type UseRow = { service_credit_id: string; variant_id: string; units: number; bookings: number }

const bookedUses = async (sql: Sql, credits: readonly LockedCredit[]): Promise<UseRow[]> =>
  await sql<UseRow>(
    `select service_credit_id, variant_id, sum(units_redeemed + units_forfeited)::int as units,
       sum((units_redeemed + units_forfeited) / cost)::int as bookings
     from service_package_redemption
     where client_package_id = any(?::text[]) and service_credit_id = any(?::text[]) and units_redeemed + units_forfeited > 0
     group by service_credit_id, variant_id order by service_credit_id, variant_id`,
    [[...new Set(credits.map((credit) => credit.client_package_id))], credits.map(({ id }) => id)]
  )

/** What credits are worth by what became of their units: unused, used and on what, ended by time. */
export const readWorth = async (
  sql: Sql,
  credits: readonly LockedCredit[]
): Promise<CreditWorth[]> => {
  const ended = await endedIn(sql, credits)
  const booked = await bookedUses(sql, credits)
  return credits.map((credit) => {
    const lost_value = ended.get(credit.id)?.amount ?? 0n
    const used = credit.redeemed + credit.forfeited
    const uses = booked.filter(({ service_credit_id }) => service_credit_id === credit.id)
    // Corrections mark units as used that no booking stands for.
    const unbooked = used - uses.reduce((all, { units }) => all + units, 0)
    return {
      granted: credit.granted,
      unused: credit.available + credit.held,
      used,
      unused_value: minus(credit.value, credit.recognized_value),
      unused_net: minus(credit.net_value, credit.recognized_net),
      used_value: minus(credit.recognized_value, lost_value),
      lost_value,
      uses: [
        ...uses.map(({ variant_id, units, bookings }) => ({ variant_id, units, bookings })),
        ...(unbooked > 0 ? [{ variant_id: null, units: unbooked, bookings: unbooked }] : []),
      ],
    }
  })
}
