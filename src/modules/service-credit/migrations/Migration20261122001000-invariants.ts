import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BUCKETS = ["available", "held", "redeemed", "forfeited", "expired", "revoked", "transferred"]
const MONEY = ["value", "net_value", "recognized_value", "recognized_net"]
const LEDGER = [
  "service_package_client_package",
  "service_package_credit",
  "service_package_operation",
  "service_package_entry",
  "service_package_hold",
  "service_package_redemption",
  "service_package_payment",
]
const APPEND_ONLY = ["service_package_entry", "service_package_payment"]

const changed = (columns: string[]) =>
  columns.map((column) => `new.${column} is distinct from old.${column}`).join(" or ")

const moved = (bucket: string) =>
  `coalesce(sum(case when e.to_bucket = '${bucket}' then e.units when e.from_bucket = '${bucket}' then -e.units end), 0)`

const RECOGNIZED = "('redeemed', 'forfeited', 'expired')"
const GONE = "('revoked', 'transferred')"

const recognized = (amount: string) =>
  `coalesce(sum(((e.to_bucket in ${RECOGNIZED})::int - (e.from_bucket in ${RECOGNIZED})::int) * e.${amount}), 0)`

// Value belongs to the credit while its units are here; it comes with an issue and goes with a revoke.
const carried = (amount: string) =>
  `coalesce(sum(((e.from_bucket = 'issued' or e.from_bucket in ${GONE})::int - (e.to_bucket in ${GONE})::int) * e.${amount}), 0)`

/**
 * What the database itself refuses (I1–I10), as far as a generated migration cannot say it: generated
 * columns, the copied owner, the tie between balances and entries, and everything that may never
 * change or disappear.
 */
export class Migration20261122001000 extends Migration {
  override async up(): Promise<void> {
    this.time()
    this.generatedColumns()
    this.references()
    this.indexes()
    this.tie()
    this.kept()
    this.transitions()
  }

  private time() {
    // The one clock of all ledger SQL. STABLE, so that an index on an instant can be used.
    this.addSql(
      `create or replace function service_package_now() returns timestamptz language sql stable as $$ select statement_timestamp() $$;`
    )
    // What Medusa's BigNumber keeps beside every numeric column.
    this.addSql(
      `create or replace function service_package_raw(amount numeric) returns jsonb language sql immutable strict as $$ select jsonb_build_object('value', trim_scale(amount)::text, 'precision', 20) $$;`
    )
  }

  private generatedColumns() {
    this.addSql(`alter table service_package_client_package add column if not exists state text
      generated always as (case
        when cancelled_at is not null then 'cancelled'
        when starts_at is null then 'pending'
        when open_credits > 0 then 'open'
        when lost_units > 0 then 'expired'
        else 'fully_used' end) stored;`)
    // Generated, so that only the first and the last unit touch an index: the other updates stay HOT.
    this.addSql(
      `alter table service_package_credit add column if not exists is_open boolean generated always as (available > 0 or (unlimited and not closed)) stored;`
    )
    this.addSql(`alter table service_package_credit set (fillfactor = 70);`)
    this.addSql(`alter table service_package_client_package set (fillfactor = 90);`)
  }

  private references() {
    const reference = (table: string, column: string, target: string) =>
      this.addSql(
        `alter table ${table} add constraint ${table}_${column}_fk foreign key (${column}) references ${target} (id);`
      )
    // The copied owner cannot differ from the package's (I8); assigning a package moves its credits along.
    this.addSql(`alter table service_package_credit add constraint service_package_credit_owner
      foreign key (client_package_id, customer_id)
      references service_package_client_package (id, customer_id) on update cascade;`)
    reference("service_package_entry", "service_credit_id", "service_package_credit")
    reference("service_package_entry", "redemption_id", "service_package_redemption")
    reference("service_package_redemption", "service_credit_id", "service_package_credit")
    reference("service_package_redemption", "client_package_id", "service_package_client_package")
    reference("service_package_redemption", "hold_id", "service_package_hold")
    reference("service_package_redemption", "operation_id", "service_package_operation")
    reference("service_package_payment", "client_package_id", "service_package_client_package")
    reference("service_package_payment", "operation_id", "service_package_operation")
    reference("service_package_note", "client_package_id", "service_package_client_package")
    reference("service_package_batch_customer", "batch_id", "service_package_batch")
    reference("service_package_message", "client_package_id", "service_package_client_package")
  }

  private indexes() {
    const index = (name: string, table: string, on: string, where = "") =>
      this.addSql(
        `create index if not exists service_package_${name} on service_package_${table} (${on}) ${where};`
      )
    index("client_package_customer", "client_package", "customer_id, purchased_at desc, id desc")
    index("client_package_state", "client_package", "state, purchased_at desc, id desc")
    index("client_package_payment", "client_package", "payment_status, purchased_at desc, id desc")
    index("client_package_recent", "client_package", "purchased_at desc, id desc")
    index("client_package_due", "client_package", "expires_at, id", "where state = 'open'")
    index(
      "client_package_attention",
      "client_package",
      "attention_code, purchased_at desc, id desc",
      "where attention_code is not null"
    )
    index("client_package_search", "client_package", "search_text text_pattern_ops")
    index("credit_spendable", "credit", "customer_id, expires_at, id", "where is_open")
    index("credit_due", "credit", "expires_at, id", "where is_open")
  }

  private tie() {
    this
      .addSql(`create or replace function service_package_credit_takes_seq() returns trigger language plpgsql as $$
      begin
        if new.seq <= old.seq then
          raise exception 'a balance moves only with its ledger entry (credit %)', old.id
            using errcode = '23514', constraint = 'service_package_credit_seq';
        end if;
        if new.granted <> old.granted and not old.unlimited then
          raise exception 'granted units never change (credit %)', old.id
            using errcode = '23514', constraint = 'service_package_credit_granted';
        end if;
        return new;
      end $$;`)
    this
      .addSql(`create trigger service_package_credit_takes_seq before update on service_package_credit
      for each row when (${changed([...BUCKETS, ...MONEY, "granted", "seq"])})
      execute function service_package_credit_takes_seq();`)

    // Deferred to the commit: the balance and its entries are separate statements of one transaction.
    this
      .addSql(`create or replace function service_package_credit_tied() returns trigger language plpgsql as $$
      declare
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
      end $$;`)
    this
      .addSql(`create constraint trigger service_package_credit_tied_insert after insert on service_package_credit
      deferrable initially deferred for each row execute function service_package_credit_tied();`)
    this
      .addSql(`create constraint trigger service_package_credit_tied_update after update on service_package_credit
      deferrable initially deferred for each row when (new.seq <> old.seq)
      execute function service_package_credit_tied();`)

    this
      .addSql(`create or replace function service_package_entry_tied() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from service_package_credit c where c.id = new.service_credit_id and c.seq >= new.seq) then
          raise exception 'entry % of credit % has moved no balance', new.seq, new.service_credit_id
            using errcode = '23514', constraint = 'service_package_entry_tied';
        end if;
        return null;
      end $$;`)
    this
      .addSql(`create constraint trigger service_package_entry_tied after insert on service_package_entry
      deferrable initially deferred for each row execute function service_package_entry_tied();`)
  }

  private kept() {
    this
      .addSql(`create or replace function service_package_kept() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are kept: % is refused', tg_table_name, lower(tg_op)
          using errcode = '23514', constraint = 'service_package_kept';
      end $$;`)
    for (const table of LEDGER) {
      const events = APPEND_ONLY.includes(table) ? "update or delete" : "delete"
      this.addSql(
        `create trigger ${table}_kept before ${events} on ${table} for each row execute function service_package_kept();`
      )
      this.addSql(
        `create trigger ${table}_not_truncated before truncate on ${table} for each statement execute function service_package_kept();`
      )
    }
  }

  private transitions() {
    this
      .addSql(`create or replace function service_package_operation_final() returns trigger language plpgsql as $$
      begin
        if old.state <> 'planned' or new.state <> 'done'
          or ${changed(["id", "actor_type", "actor_id", "actor_name", "key", "request_hash", "kind", "reason", "effective_at", "created_at"])}
        then
          raise exception 'an operation changes only from planned to done (%)', old.id
            using errcode = '23514', constraint = 'service_package_operation_final';
        end if;
        return new;
      end $$;`)
    this.addSql(
      `create trigger service_package_operation_final before update on service_package_operation for each row execute function service_package_operation_final();`
    )
    this
      .addSql(`create or replace function service_package_hold_ends_once() returns trigger language plpgsql as $$
      begin
        if old.status in ('redeemed', 'released') or ${changed(["cart_id", "customer_id"])}
          or (old.status = 'releasing' and new.status = 'active')
        then
          raise exception 'hold % has ended', old.id
            using errcode = '23514', constraint = 'service_package_hold_ends_once';
        end if;
        return new;
      end $$;`)
    this.addSql(
      `create trigger service_package_hold_ends_once before update on service_package_hold for each row execute function service_package_hold_ends_once();`
    )
    this
      .addSql(`create or replace function service_package_redemption_fixed() returns trigger language plpgsql as $$
      begin
        raise exception 'what redemption % was for never changes', old.id
          using errcode = '23514', constraint = 'service_package_redemption_fixed';
      end $$;`)
    this
      .addSql(`create trigger service_package_redemption_fixed before update on service_package_redemption
      for each row when (${changed(["service_credit_id", "client_package_id", "hold_id", "operation_id", "variant_id", "cost"])})
      execute function service_package_redemption_fixed();`)
  }

  override async down(): Promise<void> {
    for (const table of LEDGER) {
      this.addSql(`drop trigger if exists ${table}_kept on ${table};`)
      this.addSql(`drop trigger if exists ${table}_not_truncated on ${table};`)
    }
    const triggers: Record<string, string[]> = {
      credit: ["credit_takes_seq", "credit_tied_insert", "credit_tied_update"],
      entry: ["entry_tied"],
      operation: ["operation_final"],
      hold: ["hold_ends_once"],
      redemption: ["redemption_fixed"],
    }
    for (const [table, names] of Object.entries(triggers))
      for (const name of names)
        this.addSql(`drop trigger if exists service_package_${name} on service_package_${table};`)
    for (const name of [
      "credit_takes_seq",
      "credit_tied",
      "entry_tied",
      "kept",
      "operation_final",
      "hold_ends_once",
      "redemption_fixed",
      "now",
    ])
      this.addSql(`drop function if exists service_package_${name}();`)
    this.addSql(`drop function if exists service_package_raw(numeric);`)
    const references: Record<string, string[]> = {
      credit: ["owner"],
      entry: ["service_credit_id_fk", "redemption_id_fk"],
      redemption: ["service_credit_id_fk", "client_package_id_fk", "hold_id_fk", "operation_id_fk"],
      payment: ["client_package_id_fk", "operation_id_fk"],
      note: ["client_package_id_fk"],
      batch_customer: ["batch_id_fk"],
      message: ["client_package_id_fk"],
    }
    for (const [table, names] of Object.entries(references))
      for (const name of names)
        this.addSql(
          `alter table service_package_${table} drop constraint if exists service_package_${table}_${name};`
        )
    for (const name of ["customer", "state", "payment", "recent", "due", "attention", "search"])
      this.addSql(`drop index if exists service_package_client_package_${name};`)
    for (const name of ["spendable", "due"])
      this.addSql(`drop index if exists service_package_credit_${name};`)
    this.addSql(`alter table service_package_client_package drop column if exists state;`)
    this.addSql(`alter table service_package_credit drop column if exists is_open;`)
  }
}
