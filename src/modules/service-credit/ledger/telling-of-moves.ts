import { becameLow, REMIND_HOUR, TELLING } from "../../../domain/telling"
import type { LockedCredit } from "./credits"
import { COUNTED, type Line } from "./ledger-parts"
import { AFTER_WAITING, outboxInsert, telling, type Telling } from "./telling"
import type { Part } from "./together"

const USING = ["redeemed", "forfeited"]
const ENDING = [...USING, "expired"]

const goesTo = (lines: readonly Line[], buckets: readonly string[]) =>
  lines.filter(({ to }) => buckets.includes(to))

/** Tells of credits that came to their last unit by being used, lost or corrected; what was revoked is told otherwise. */
export const tellingLow = (
  lines: readonly Line[],
  before: ReadonlyMap<string, LockedCredit>,
  after: readonly LockedCredit[]
): Part[] => {
  const used = new Set(goesTo(lines, USING).map(({ credit }) => credit.id))
  return telling(
    after.flatMap((credit): Telling[] => {
      const was = before.get(credit.id)
      if (!was || !used.has(credit.id) || !becameLow(was, credit)) return []
      return [
        {
          kind: "low",
          client_package_ids: [credit.client_package_id],
          dedupe_key: `${credit.id}:${credit.seq}`,
          details: { service_credit_id: credit.id },
        },
      ]
    })
  )
}

// The state is the database's own, so a package is told to be used up by whoever took its last unit, and the
// occasion is the statement that did.
const ENDED = `(select 'pmsg_' || replace(gen_random_uuid()::text, '-', '') as id, c.id as client_package_id, c.id as first_package_id,
  case c.state when 'expired' then 'expired' else 'used_up' end as kind,
  c.id || ':' || extract(epoch from service_package_now())::text as dedupe_key, 'email' as channel, null::jsonb as details,
  case c.state when 'expired' then ${TELLING.expired.waits} else ${TELLING.used_up.waits} end as waits,
  case c.state when 'expired' then ${TELLING.expired.lasts} else ${TELLING.used_up.lasts} end as lasts
  from ${COUNTED} c where c.state in ('fully_used', 'expired')) t`

// A package ends at midnight, and nobody is to be woken by it; what ended while the shop was down is as old as
// it is.
const MORNING_AFTER = `case when t.kind = 'expired' and p.expires_on is not null
  then (p.expires_on::date + 1 + time '${String(REMIND_HOUR).padStart(2, "0")}:00') at time zone p.time_zone
  else ${AFTER_WAITING} end`

/** Tells of packages that have nothing open any more, where something was used or time has ended it. */
export const tellingEnded = (lines: readonly Line[]): Part[] =>
  goesTo(lines, ENDING).length
    ? [{ statement: outboxInsert(ENDED, MORNING_AFTER), params: [] }]
    : []
