import type { Reference } from "../../../domain/coverage"
import type { Sql } from "../ledger/sql"

/** What the shop does not have any more. */
export type Deleted = { customer_ids: readonly string[] } | { references: readonly Reference[] }

/** How many packages were marked; where it is as many as one batch takes, there may be more. */
export type DeletedMarked = { marked: number; more: boolean }

const BATCH = 1_000

const OF_CUSTOMER = "p.customer_id in (select jsonb_array_elements_text(?::jsonb))"

const THAT_COVER = `exists (select 1 from service_package_credit c, jsonb_array_elements(?::jsonb) reference
  where c.client_package_id = p.id and c.is_open and c.coverage @> jsonb_build_array(reference))`

/**
 * Marks packages that lost their customer or a service they pay for, a batch at a time. Nothing of
 * them ends; one that somebody is to look at for another reason keeps that one.
 */
export const markDeleted = async (sql: Sql, deleted: Deleted): Promise<DeletedMarked> => {
  const [code, where, what] =
    "customer_ids" in deleted
      ? (["customer_deleted", OF_CUSTOMER, deleted.customer_ids] as const)
      : (["service_deleted", THAT_COVER, deleted.references] as const)
  const marked = await sql<{ id: string }>(
    `with found as (
       select p.id from service_package_client_package p
       where p.state in ('open', 'pending') and p.attention_code is null and ${where}
       order by p.id limit ${BATCH} for no key update)
     update service_package_client_package p set attention_code = ?, attention_since = service_package_now(),
       updated_at = service_package_now()
     from found where p.id = found.id returning p.id`,
    [JSON.stringify(what), code]
  )
  return { marked: marked.length, more: marked.length === BATCH }
}
