import type { Reference } from "../../../domain/coverage"
import type { Sql } from "../ledger/sql"
import { BATCH, batchDone, type BatchDone } from "./batch-done"

/** When something was deleted; without a moment just now, whatever was said of it before. */
type When = { deleted_at?: string | null }

/** What the shop does not have any more. */
export type Deleted =
  { customers: readonly ({ id: string } & When)[] } | { references: readonly (Reference & When)[] }

// Who has looked at it since need not look again.
const unlessResolved = (
  deleted_at: string
) => `not exists (select 1 from service_package_operation o
  where o.client_package_id = p.id and o.kind = 'resolve_attention' and o.result ->> 'code' = w.code
    and o.created_at >= ${deleted_at})`

const OF_CUSTOMER = `exists (select 1 from jsonb_to_recordset(w.things) as d(id text, deleted_at timestamptz)
  where d.id = p.customer_id and ${unlessResolved("d.deleted_at")})`

const THAT_COVER = `exists (select 1 from service_package_credit c, jsonb_array_elements(w.things) d
  where c.client_package_id = p.id and c.is_open and c.coverage @> jsonb_build_array(d - 'deleted_at')
    and ${unlessResolved("(d ->> 'deleted_at')::timestamptz")})`

/**
 * Marks packages that lost their customer or a service they pay for, a batch at a time. Nothing of
 * them ends; one that somebody is to look at for another reason keeps that one.
 */
export const markDeleted = async (sql: Sql, deleted: Deleted): Promise<BatchDone> => {
  const [code, where, things] =
    "customers" in deleted
      ? (["customer_deleted", OF_CUSTOMER, deleted.customers] as const)
      : (["service_deleted", THAT_COVER, deleted.references] as const)
  const marked = await sql<{ id: string }>(
    `with w as (select ?::jsonb as things, ?::text as code),
     found as (
       select p.id from service_package_client_package p, w
       where p.state in ('open', 'pending') and p.attention_code is null and ${where}
       order by p.id limit ${BATCH} for no key update of p)
     update service_package_client_package p set attention_code = w.code, attention_since = service_package_now(),
       updated_at = service_package_now()
     from found, w where p.id = found.id returning p.id`,
    [JSON.stringify(things), code]
  )
  return batchDone(marked)
}
