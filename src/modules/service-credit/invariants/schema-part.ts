/** Statements that put something into the schema, and those that take it out again. */
export type SchemaPart = { up: string[]; down: string[] }

/** Makes `new` and `old` of a trigger's condition differ in at least one of the columns. */
export const changed = (columns: readonly string[]): string =>
  columns.map((column) => `new.${column} is distinct from old.${column}`).join(" or ")

/** A function that returns a trigger, and the statement that drops it. */
export const triggerFunction = (name: string, body: string): SchemaPart => ({
  up: [`create or replace function ${name}() returns trigger language plpgsql as $$ ${body} $$;`],
  down: [`drop function if exists ${name}();`],
})

/** Puts parts together; they are taken out in the opposite order. */
export const together = (...parts: SchemaPart[]): SchemaPart => ({
  up: parts.flatMap((part) => part.up),
  down: [...parts].reverse().flatMap((part) => part.down),
})
