import { dayBegins } from "./day-begins"

const PACKAGE = "service_package_client_package"

// A zone that this PostgreSQL does not know leaves the row as it is: it begins at the minute of its sale.
const BEGINS = `(select p.id, service_package_day_begins(p.starts_on::date, p.time_zone) as starts_at
  from ${PACKAGE} p join (select lower(name) as name from pg_timezone_names) zone on zone.name = lower(p.time_zone)
  where p.starts_on is not null) b`

/** Lets packages that began at the minute of their sale begin at the midnight of that day; their days stay. */
export const wholeFirstDays: readonly string[] = [
  ...dayBegins.up,
  `update service_package_credit c set starts_at = b.starts_at from ${BEGINS}
     where c.client_package_id = b.id and c.starts_at > b.starts_at;`,
  `update ${PACKAGE} p set starts_at = b.starts_at from ${BEGINS}
     where p.id = b.id and p.starts_at > b.starts_at;`,
  ...dayBegins.down,
]
