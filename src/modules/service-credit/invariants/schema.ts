import type { SchemaPart } from "./schema-part"

// Those that look into tables. `service_package_now()` and `service_package_raw()` name none, and a
// setting of their own would keep PostgreSQL from writing them into the statements that call them.
const LOOKING = [
  "service_package_credit_tied",
  "service_package_entry_tied",
  "service_package_ended_together",
]

const forEach = (change: string) => `do $$ declare name text;
  begin
    foreach name in array array['${LOOKING.join("', '")}'] loop
      ${change}
    end loop;
  end $$;`

/**
 * Functions of triggers look for their tables where these are, whatever the session that fires them
 * searches: a restore of data alone searches nowhere.
 */
export const ownSchema: SchemaPart = {
  up: [
    forEach(
      "execute format('alter function %I.%I() set search_path = %I, pg_temp', current_schema(), name, current_schema());"
    ),
  ],
  down: [forEach("execute format('alter function %I() reset search_path', name);")],
}
