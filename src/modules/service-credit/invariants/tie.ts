import { BUCKETS } from "../../../domain/ledger"
import { together, changed, triggerFunction, type SchemaPart } from "./schema-part"

const MONEY = ["value", "net_value", "recognized_value", "recognized_net"]

// A revaluation names the units it is spread over, but moves none of them.
const moved = (bucket: string) =>
  `coalesce(sum(case when e.kind = 'revalue' then 0 when e.to_bucket = '${bucket}' then e.units when e.from_bucket = '${bucket}' then -e.units end), 0)`

const RECOGNIZED = "('redeemed', 'forfeited', 'expired')"
const GONE = "('revoked', 'transferred')"

const recognized = (amount: string) =>
  `coalesce(sum(((e.to_bucket in ${RECOGNIZED})::int - (e.from_bucket in ${RECOGNIZED})::int) * e.${amount}), 0)`

// Value belongs to the credit while its units are here; it comes with an issue and goes with a revoke.
const carried = (amount: string) =>
  `coalesce(sum(((e.from_bucket = 'issued' or e.kind = 'revalue' or e.from_bucket in ${GONE})::int - (e.to_bucket in ${GONE})::int) * e.${amount}), 0)`

const takesSeq = triggerFunction(
  "service_package_credit_takes_seq",
  `      begin
        if new.seq <= old.seq then
          raise exception 'a balance moves only with its ledger entry (credit %)', old.id
            using errcode = '23514', constraint = 'service_package_credit_seq';
        end if;
        if new.granted <> old.granted and not old.unlimited then
          raise exception 'granted units never change (credit %)', old.id
            using errcode = '23514', constraint = 'service_package_credit_granted';
        end if;
        return new;
      end`
)

/**
 * Compares a balance with its entries. Both are separate statements of one transaction: compared at
 * the commit.
 */
export const creditTied = triggerFunction(
  "service_package_credit_tied",
  `      declare
        since bigint := case when tg_op = 'UPDATE' then old.seq else 0 end;
        was service_package_credit;
        replayed record;
      begin
        if tg_op = 'UPDATE' then was := old; end if;
        select count(*) as entries,
          ${BUCKETS.map((bucket) => `${moved(bucket)} as ${bucket}`).join(", ")},
          ${carried("amount")} as value, ${carried("net_amount")} as net_value,
          ${recognized("amount")} as recognized_value, ${recognized("net_amount")} as recognized_net
        into replayed from service_package_entry e
        where e.service_credit_id = new.id and e.seq > since and e.seq <= new.seq;
        if replayed.entries <> new.seq - since
          ${[...BUCKETS, ...MONEY].map((column) => `or replayed.${column} <> new.${column} - coalesce(was.${column}, 0)`).join(" ")}
        then
          raise exception 'the balance of credit % does not follow from its entries % to %', new.id, since + 1, new.seq
            using errcode = '23514', constraint = 'service_package_credit_tied';
        end if;
        return null;
      end`
)

const entryTied = triggerFunction(
  "service_package_entry_tied",
  `      begin
        if not exists (select 1 from service_package_credit c where c.id = new.service_credit_id and c.seq >= new.seq) then
          raise exception 'entry % of credit % has moved no balance', new.seq, new.service_credit_id
            using errcode = '23514', constraint = 'service_package_entry_tied';
        end if;
        return null;
      end`
)

const DEFERRED = "deferrable initially deferred for each row"

const triggers: SchemaPart = {
  up: [
    `create trigger service_package_credit_takes_seq before update on service_package_credit
      for each row when (${changed([...BUCKETS, ...MONEY, "granted", "seq"])})
      execute function service_package_credit_takes_seq();`,
    `create constraint trigger service_package_credit_tied_insert after insert on service_package_credit
      ${DEFERRED} execute function service_package_credit_tied();`,
    `create constraint trigger service_package_credit_tied_update after update on service_package_credit
      ${DEFERRED} when (new.seq <> old.seq) execute function service_package_credit_tied();`,
    `create constraint trigger service_package_entry_tied after insert on service_package_entry
      ${DEFERRED} execute function service_package_entry_tied();`,
  ],
  down: [
    `drop trigger if exists service_package_credit_takes_seq on service_package_credit;`,
    `drop trigger if exists service_package_credit_tied_insert on service_package_credit;`,
    `drop trigger if exists service_package_credit_tied_update on service_package_credit;`,
    `drop trigger if exists service_package_entry_tied on service_package_entry;`,
  ],
}

/** I2: no balance moves without its entry, and no entry without its move. */
export const tie = together(takesSeq, creditTied, entryTied, triggers)
