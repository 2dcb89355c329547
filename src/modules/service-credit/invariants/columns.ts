import type { SchemaPart } from "./schema-part"

const PACKAGE = "service_package_client_package"
const CREDIT = "service_package_credit"

/** The clock of all ledger SQL and what Medusa's BigNumber keeps beside every amount. */
export const functions: SchemaPart = {
  up: [
    // STABLE, so that an index on an instant can be used.
    `create or replace function service_package_now() returns timestamptz language sql stable as $$ select statement_timestamp() $$;`,
    `create or replace function service_package_raw(amount numeric) returns jsonb language sql immutable strict as $$ select jsonb_build_object('value', trim_scale(amount)::text, 'precision', 20) $$;`,
  ],
  down: [
    `drop function if exists service_package_now();`,
    `drop function if exists service_package_raw(numeric);`,
  ],
}

/** What the database derives by itself, and how full pages are packed. */
export const generatedColumns: SchemaPart = {
  up: [
    `alter table ${PACKAGE} add column if not exists state text
      generated always as (case
        when cancelled_at is not null then 'cancelled'
        when starts_at is null then 'pending'
        when open_credits > 0 then 'open'
        when lost_units > 0 then 'expired'
        else 'fully_used' end) stored;`,
    // Generated, so that only the first and the last unit touch an index: the other updates stay HOT.
    `alter table ${CREDIT} add column if not exists is_open boolean
      generated always as (available > 0 or (unlimited and not closed)) stored;`,
    `alter table ${CREDIT} set (fillfactor = 70);`,
    `alter table ${PACKAGE} set (fillfactor = 90);`,
  ],
  down: [
    `alter table ${PACKAGE} drop column if exists state;`,
    `alter table ${CREDIT} drop column if exists is_open;`,
  ],
}
