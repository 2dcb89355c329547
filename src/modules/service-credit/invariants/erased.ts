import { ERASED, PERSONAL_KEYS, WORD_KEYS } from "../../../domain/person"
import { operationFinal } from "./kept"
import { together, type SchemaPart } from "./schema-part"

const list = (words: readonly string[]) => `array['${words.join("', '")}']`

const OF_OBJECT = `if jsonb_typeof(become) <> 'object' or
          (select array_agg(k order by k) from jsonb_object_keys(was) k)
            is distinct from (select array_agg(k order by k) from jsonb_object_keys(become) k)
        then return false; end if;
        for key in select k from jsonb_object_keys(was) k loop
          if not service_package_only_erased(was -> key, become -> key, key) then return false; end if;
        end loop;
        return true;`

const OF_ARRAY = `if jsonb_typeof(become) <> 'array' or jsonb_array_length(become) <> jsonb_array_length(was)
        then return false; end if;
        for place in 0 .. jsonb_array_length(was) - 1 loop
          if not service_package_only_erased(was -> place, become -> place, name) then return false; end if;
        end loop;
        return true;`

/** Says whether JSON became what it is by the words of a person going, and by nothing else. */
const onlyErased: SchemaPart = {
  up: [
    `create or replace function service_package_only_erased(was jsonb, become jsonb, name text) returns boolean
      language plpgsql immutable as $$
      declare
        key text;
        place integer;
      begin
        if was is not distinct from become then return true; end if;
        if was is null or become is null then return false; end if;
        if jsonb_typeof(was) = 'object' then
        ${OF_OBJECT}
        end if;
        if jsonb_typeof(was) = 'array' then
        ${OF_ARRAY}
        end if;
        return jsonb_typeof(was) = 'string' and (
          (name = any(${list(PERSONAL_KEYS)}) and become = 'null'::jsonb) or
          (name = any(${list(WORD_KEYS)}) and become = to_jsonb('${ERASED}'::text)));
      end $$;`,
  ],
  down: ["drop function if exists service_package_only_erased(jsonb, jsonb, text);"],
}

const except = (columns: readonly string[]) => columns.map((column) => ` - '${column}'`).join("")

const staysButFor = (columns: readonly string[]) =>
  `(to_jsonb(new)${except(columns)}) = (to_jsonb(old)${except(columns)})`

const goes = (column: string, when = "true") =>
  `(new.${column} is not distinct from old.${column} or (new.${column} is null and ${when}))`

const OPERATION_ERASED = `(new is distinct from old
  and ${staysButFor(["actor_name", "reason", "details", "result"])}
  and ${goes("actor_name", "old.actor_type = 'customer'")} and ${goes("reason")}
  and service_package_only_erased(old.details, new.details, '')
  and service_package_only_erased(old.result, new.result, ''))`

const PAYMENT_ERASED = `(new is distinct from old
  and ${staysButFor(["reference", "note"])}
  and ${goes("reference", "old.kind <> 'void'")} and ${goes("note")})`

// Whoever takes this out finds the function of before.
const operations: SchemaPart = {
  up: operationFinal(OPERATION_ERASED).up,
  down: operationFinal().up,
}

const TABLE = "service_package_payment"
const keptFrom = (events: string, when = "") =>
  `create trigger ${TABLE}_kept before ${events} on ${TABLE} for each row ${when} execute function service_package_kept();`

// The reference of what was taken back is the payment it was taken from.
const payments: SchemaPart = {
  up: [
    `drop trigger if exists ${TABLE}_kept on ${TABLE};`,
    keptFrom("delete"),
    `create trigger ${TABLE}_only_erased before update on ${TABLE} for each row
      when (not ${PAYMENT_ERASED}) execute function service_package_kept();`,
  ],
  down: [
    `drop trigger if exists ${TABLE}_only_erased on ${TABLE};`,
    `drop trigger if exists ${TABLE}_kept on ${TABLE};`,
    keptFrom("update or delete"),
  ],
}

/** Of rows that never change, what says who a customer was may go. */
export const erasable = together(onlyErased, operations, payments)
