import { changed, together, triggerFunction, type SchemaPart } from "./schema-part"

const LEDGER = ["client_package", "credit", "operation", "entry", "hold", "redemption", "payment"]
const APPEND_ONLY = ["entry", "payment"]

const refuse = triggerFunction(
  "service_package_kept",
  `      begin
        raise exception 'rows of % are kept: % is refused', tg_table_name, lower(tg_op)
          using errcode = '23514', constraint = 'service_package_kept';
      end`
)

const keep = (name: string): SchemaPart => {
  const table = `service_package_${name}`
  const events = APPEND_ONLY.includes(name) ? "update or delete" : "delete"
  return {
    up: [
      `create trigger ${table}_kept before ${events} on ${table} for each row execute function service_package_kept();`,
      `create trigger ${table}_not_truncated before truncate on ${table} for each statement execute function service_package_kept();`,
    ],
    down: [
      `drop trigger if exists ${table}_kept on ${table};`,
      `drop trigger if exists ${table}_not_truncated on ${table};`,
    ],
  }
}

/** I3: nothing in the ledger disappears, and its lines never change. */
export const kept = together(refuse, ...LEDGER.map(keep))

const guardedBy = (name: string, table: string, when = ""): SchemaPart => ({
  up: [
    `create trigger service_package_${name} before update on service_package_${table}
        for each row ${when} execute function service_package_${name}();`,
  ],
  down: [`drop trigger if exists service_package_${name} on service_package_${table};`],
})

const guardUpdates = (name: string, table: string, body: string, when = ""): SchemaPart =>
  together(triggerFunction(`service_package_${name}`, body), guardedBy(name, table, when))

/** What refuses that an operation changes but by its end, and by what else may become of it. */
export const operationFinal = (besides = "false"): SchemaPart =>
  triggerFunction(
    "service_package_operation_final",
    `      begin
        if ${besides} then return new; end if;
        if old.state <> 'planned' or new.state not in ('done', 'abandoned')
          or ${changed(["id", "actor_type", "actor_id", "actor_name", "key", "request_hash", "kind", "reason", "effective_at", "created_at"])}
        then
          raise exception 'an operation changes only from planned to done or abandoned (%)', old.id
            using errcode = '23514', constraint = 'service_package_operation_final';
        end if;
        return new;
      end`
  )

/** An operation ends once: it is done, or given up with nothing done, and neither ever changes. */
export const operationEnds = together(operationFinal(), guardedBy("operation_final", "operation"))

const holds = guardUpdates(
  "hold_ends_once",
  "hold",
  `      begin
        if old.status in ('redeemed', 'released') or ${changed(["cart_id", "customer_id"])}
          or (old.status = 'releasing' and new.status = 'active')
        then
          raise exception 'hold % has ended', old.id
            using errcode = '23514', constraint = 'service_package_hold_ends_once';
        end if;
        return new;
      end`
)

const FIXED = [
  "service_credit_id",
  "client_package_id",
  "hold_id",
  "operation_id",
  "variant_id",
  "cost",
]

const redemptions = guardUpdates(
  "redemption_fixed",
  "redemption",
  `      begin
        raise exception 'what redemption % was for never changes', old.id
          using errcode = '23514', constraint = 'service_package_redemption_fixed';
      end`,
  // A hold may still grow and shrink; from the first redeemed unit on the size is what was booked.
  `when (${changed(FIXED)} or (old.units_redeemed + old.units_restored + old.units_forfeited > 0
    and (${changed(["quantity", "units"])})))`
)

const credits = guardUpdates(
  "credit_fixed",
  "credit",
  `      begin
        raise exception 'credit % stays in its package, counted as it was issued', old.id
          using errcode = '23514', constraint = 'service_package_credit_fixed';
      end`,
  `when (${changed(["client_package_id", "unlimited"])})`
)

/** I4 to I6: an operation is done once, a hold ends once, and what a redemption or a credit is for stays. */
export const transitions = together(operationEnds, holds, redemptions, credits)
