import { together, triggerFunction, type SchemaPart } from "./schema-part"

const endedTogether = triggerFunction(
  "service_package_ended_together",
  `      declare
        package_id text := coalesce(to_jsonb(new) ->> 'client_package_id', new.id);
      begin
        if exists (select 1 from service_package_credit c
          join service_package_client_package p on p.id = c.client_package_id
          where p.id = package_id and c.closed <> (p.cancelled_at is not null))
        then
          raise exception 'package % and its credits end together', package_id
            using errcode = '23514', constraint = 'service_package_ended_together';
        end if;
        return null;
      end`
)

const trigger = (table: string, changes: string): SchemaPart => ({
  up: [
    `create constraint trigger service_package_ended_together after update on ${table}
      deferrable initially deferred for each row when (${changes})
      execute function service_package_ended_together();`,
  ],
  down: [`drop trigger if exists service_package_ended_together on ${table};`],
})

/** I9: a package that is cancelled closes its credits, so that the CHECK on them leaves nothing to spend. */
export const ended = together(
  endedTogether,
  trigger(
    "service_package_client_package",
    "(old.cancelled_at is null) <> (new.cancelled_at is null)"
  ),
  trigger("service_package_credit", "old.closed <> new.closed")
)
