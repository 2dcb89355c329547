const OURS = "service_package"

const CHECKS = `select conname as name, conrelid::regclass::text as "table" from pg_constraint
  where contype in ('c', 'f', 'x') and conrelid::regclass::text like '${OURS}%' order by 2, 1`
const UNIQUE = `select i.relname as name, t.relname as "table", pg_get_constraintdef(c.oid) is not null as is_constraint
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
  left join pg_constraint c on c.conindid = i.oid and c.contype = 'u'
  where x.indisunique and not x.indisprimary and t.relname like '${OURS}%' order by 2, 1`
const TRIGGERS = `select tgname as name, tgrelid::regclass::text as "table" from pg_trigger
  where not tgisinternal and tgrelid::regclass::text like '${OURS}%' order by 2, 1`
const FUNCTIONS = `select proname as name, pg_get_functiondef(oid) as definition from pg_proc
  where proname like '${OURS}%' and prolang = (select oid from pg_language where lanname = 'plpgsql') order by 1`

// "if … then" of a function is one of its clauses; what it decides is taken away.
const CLAUSE = /(?<![\w$])if\s(?!exists\b.*\bdrop\b)([\s\S]*?)\sthen\b/g

/**
 * Everything the database refuses by itself, each with the statement that takes it away: a CHECK, a
 * reference, a unique index, a trigger, a clause of a function. Asked of the catalog, so that nothing
 * that a migration adds is forgotten.
 */
export const databaseMutants = async (ask) => [
  ...(await ask(CHECKS)).map(({ name, table }) => ({
    name: `check ${name}`,
    object: name,
    table,
    sql: `alter table ${table} drop constraint "${name}" cascade`,
  })),
  ...(await ask(UNIQUE)).map(({ name, table, is_constraint }) => ({
    name: `unique ${name}`,
    object: name,
    table,
    sql: is_constraint
      ? `alter table ${table} drop constraint "${name}" cascade`
      : `drop index "${name}"`,
  })),
  ...(await ask(TRIGGERS)).map(({ name, table }) => ({
    name: `trigger ${name} on ${table}`,
    object: name,
    table,
    sql: `drop trigger "${name}" on ${table}`,
  })),
  ...(await ask(FUNCTIONS)).flatMap(({ name, definition }) =>
    [...definition.matchAll(CLAUSE)].map((clause, nth) => ({
      name: `clause ${nth + 1} of ${name}`,
      object: name,
      table: name,
      sql:
        definition.slice(0, clause.index) +
        `if false and (${clause[1]}) then` +
        definition.slice(clause.index + clause[0].length),
    }))
  ),
]
