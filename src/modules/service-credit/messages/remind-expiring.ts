import { REMIND_DAYS, REMIND_HOUR, TELLING } from "../../../domain/telling"
import type { Sql } from "../ledger/sql"

/** How many packages one call takes at most. */
export type RemindExpiring = { limit?: number }

/** The packages that will be reminded of, and whether there may be more. */
export type Reminded = { client_package_ids: string[]; more: boolean }

const { lasts } = TELLING.expiring
const DAYS = REMIND_DAYS.map((days) => `(${days})`).join(", ")

// Nine in the morning of the package's own zone, on whatever side of a change of the clocks that is.
const DUE = `(p.expires_on::date - d.days + time '${String(REMIND_HOUR).padStart(2, "0")}:00') at time zone p.time_zone`

// The index on last days finds the few that come into question in any zone.
const NEAR = `p.expires_on between to_char(service_package_now() + make_interval(days => d.days - 3), 'YYYY-MM-DD')
  and to_char(service_package_now() + make_interval(days => d.days + 2), 'YYYY-MM-DD')`

// Where the shop was down in the morning nobody is reminded at night: the next morning is soon enough.
const BY_DAY = `(service_package_now() at time zone p.time_zone)::time between '09:00' and '21:00'`

// What is paused has no last day one could count on; what is half as old as it will be is no news yet.
const REMINDED = `select p.id, p.customer_id, p.order_id, p.expiry_version, d.days, due.at,
    p.id || ':' || p.expiry_version || ':' || d.days as dedupe_key
  from (values ${DAYS}) d(days) join service_package_client_package p on ${NEAR}
  cross join lateral (select ${DUE} as at) due
  where p.state = 'open' and p.expires_at is not null
    and due.at <= service_package_now() and due.at > service_package_now() - make_interval(hours => ${lasts})
    and ${BY_DAY}
    and due.at >= p.starts_at + (p.expires_at - p.starts_at) / 2
    and (p.frozen_at is null or p.frozen_at > service_package_now() or p.frozen_until <= service_package_now())
    and not exists (select 1 from service_package_message m
      where m.kind = 'expiring' and m.channel = 'email' and m.dedupe_key = p.id || ':' || p.expiry_version || ':' || d.days)
  order by p.customer_id, due.at, p.id limit ?`

const COLUMNS = `id, client_package_id, customer_id, order_id, kind, dedupe_key, channel, details, due_at, last_moment_at,
  status, reason, next_attempt_at, created_at, updated_at`

/**
 * Writes the reminders that are due. Those of one customer on one morning are one message: the first carries
 * all of them, the others stand as told with it, so that each version of a last day is told once, whoever
 * looks how often. One call looks at a time.
 */
export const remindExpiring = async (
  sql: Sql,
  input: RemindExpiring | undefined
): Promise<Reminded> => {
  const { limit = 500 } = input ?? {}
  await sql("select pg_advisory_xact_lock(hashtextextended('service-packages:remind-expiring', 0))")
  const rows = await sql<{ client_package_id: string; found: number }>(
    `with found as materialized (${REMINDED}),
     -- Whom the limit may have cut in two waits for the next call.
     whole as (select * from found where (select count(*) from found) < ?
       or customer_id <> (select max(customer_id) from found) or (select count(distinct customer_id) from found) = 1),
     one as (select f.*, 'pmsg_' || replace(gen_random_uuid()::text, '-', '') as message_id,
         row_number() over morning as place, count(*) over (partition by f.customer_id, f.at) as together,
         jsonb_object_agg(f.id, f.expiry_version) over (partition by f.customer_id, f.at) as versions
       from whole f window morning as (partition by f.customer_id, f.at order by f.id)),
     told as (insert into service_package_message (${COLUMNS})
       select message_id, case when place > 1 or together = 1 then id end, customer_id, order_id, 'expiring', dedupe_key, 'email',
         jsonb_build_object('days', days, 'versions', versions), at, at + make_interval(hours => ${lasts}),
         case when place = 1 then 'due' else 'skipped' end, case when place > 1 then 'told_together' end,
         service_package_now(), service_package_now(), service_package_now() from one returning id),
     packages as (insert into service_package_message_package (message_id, client_package_id, created_at, updated_at)
       select lead.message_id, one.id, service_package_now(), service_package_now()
       from one join one lead on lead.customer_id = one.customer_id and lead.at = one.at and lead.place = 1
       where one.together > 1)
     select id as client_package_id, (select count(*) from found)::int as found from one`,
    [limit, limit]
  )
  return {
    client_package_ids: [...new Set(rows.map(({ client_package_id }) => client_package_id))],
    more: rows[0]?.found === limit,
  }
}
