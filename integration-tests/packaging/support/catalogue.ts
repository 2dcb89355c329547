import { sqlIn } from "./databases"

// Everything that a migration can leave behind, a line each.
const CATALOGUE = `
  select 'relation ' || relkind::text || ' ' || relname as entry from pg_class
    where relnamespace = 'public'::regnamespace
  union all select 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
      || case when attnotnull then ' not null' else '' end
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conname || ' on ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'function ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'trigger ' || tgname || ' on ' || tgrelid::regclass from pg_trigger where not tgisinternal
  union all select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace
  union all select 'extension ' || extname from pg_extension
  union all select 'schema ' || nspname from pg_namespace where nspname not like 'pg\\_%'
  union all select 'migration ' || name from mikro_orm_migrations
  union all select 'link ' || table_name from link_module_migrations
  union all select 'script ' || script_name from script_migrations
  order by 1`

/** All that migrations, links and scripts have made of a database, in words that can be compared. */
export const catalogueOf = async (database: string): Promise<string[]> =>
  (await sqlIn<{ entry: string }>(database, CATALOGUE)).map(({ entry }) => entry)
