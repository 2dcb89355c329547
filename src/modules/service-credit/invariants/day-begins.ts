import type { SchemaPart } from "./schema-part"

// PostgreSQL takes a midnight that comes twice for the second one, and one that is skipped for an instant
// of its own; where its answer is not the first instant of the day, that is searched for.
const FIRST_OF_DAY = `
  select coalesce(
    (select usual.at from (select day::timestamp at time zone zone as at) usual
     where (usual.at at time zone zone)::date = day
       and ((usual.at - interval '1 second') at time zone zone)::date < day),
    (select min(at) from generate_series(day::timestamp at time zone 'UTC' - interval '16 hours',
       day::timestamp at time zone 'UTC' + interval '16 hours', interval '1 minute') at
     where (at at time zone zone)::date >= day))`

/** `startInstant` of the domain in SQL, for rows that were written before a day began at its midnight. */
export const dayBegins: SchemaPart = {
  up: [
    `create or replace function service_package_day_begins(day date, zone text) returns timestamptz language sql stable as $$ ${FIRST_OF_DAY} $$;`,
  ],
  down: [`drop function if exists service_package_day_begins(date, text);`],
}
