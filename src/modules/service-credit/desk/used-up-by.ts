import type { Sql } from "../ledger/sql"

/** How a redemption took units: they were used, or lost to a visit that did not take place. */
export type TakenBy = { redemption_id: string; kind: "redeem" | "forfeit" }

// The last unit of the redemption that left the credit, if nothing was open afterwards.
const LAST = `select e.id from service_package_entry e
  where e.redemption_id = r.id and e.kind = ? and e.from_bucket in ('available', 'held')
    and e.available_after = 0 and e.held_after = 0
    and e.seq = (select max(own.seq) from service_package_entry own
      where own.redemption_id = r.id and own.kind = e.kind)`

// A mix is used up by whatever took the last unit of its last credit.
const LATER = `select 1 from service_package_credit c
  join service_package_entry e on e.service_credit_id = c.id
  where c.client_package_id = p.id and e.id > last.id and e.redemption_id is distinct from r.id
    and e.from_bucket in ('available', 'held') and e.to_bucket in ('redeemed', 'forfeited')`

/** The package that this redemption used up, if it was the one; read after it was written. */
export const readUsedUpBy = async (
  sql: Sql,
  { redemption_id, kind }: TakenBy
): Promise<{ id: string }[]> =>
  await sql<{ id: string }>(
    `select p.id from service_package_redemption r
     join service_package_client_package p on p.id = r.client_package_id and p.state = 'fully_used'
     join lateral (${LAST}) last on true
     where r.id = ? and not exists (${LATER})`,
    [kind, redemption_id]
  )
