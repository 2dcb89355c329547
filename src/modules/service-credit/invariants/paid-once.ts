import { changed, together, triggerFunction, type SchemaPart } from "./schema-part"

const TABLE = "service_package_redemption"
const LIVE = "(r.units_held + r.units_redeemed) / r.cost"
const PAID = `coalesce(sum(${LIVE}) filter (where r.detached_at is null), 0)`

// A visit that staff have linked by the id of its line is a visit of that line.
const ofLine = `from ${TABLE} r where r.order_line_item_id = line
  or (r.order_line_item_id is null and r.booking_reference = line)`

// The same reference of two customers is two bookings: a class has one, and many who come to it.
const ofBooking = `from ${TABLE} r where r.booking_reference = one.booking_reference
  and r.customer_id = one.customer_id and r.variant_id = one.variant_id
  and r.booking_starts_at is not distinct from one.booking_starts_at`

/**
 * Says whether sessions pay for more than was booked: of an order's line more than its quantity, of what
 * has one reference, service and start more than its lines are, or where there is no line more than was
 * said with one of them.
 */
const overpaid: SchemaPart = {
  up: [
    `create or replace function service_package_is_overpaid(one ${TABLE}) returns boolean language plpgsql stable as $$
      declare
        line text := coalesce(one.order_line_item_id, one.booking_reference);
        paid bigint;
        most bigint;
      begin
        select ${PAID}, max(r.booked) filter (where r.order_line_item_id = line) into paid, most ${ofLine};
        if paid > most then return true; end if;
        if one.booking_reference is null then return false; end if;
        select ${PAID}, max(coalesce(r.booked, r.quantity)) filter (where r.order_line_item_id is null)
          into paid, most ${ofBooking};
        return paid > coalesce(
          (select sum(lines.booked) from (
            select coalesce(max(r.booked), sum(${LIVE})) as booked ${ofBooking} and r.order_line_item_id is not null
            group by r.order_line_item_id) lines),
          most);
      end $$;`,
  ],
  down: [`drop function if exists service_package_is_overpaid(${TABLE});`],
}

// Two packages that pay for one visit share no row, so they wait for its name and then look again. Names
// share a thousand locks: a restore that writes every row in one transaction must not run out of them.
const LOCKS = 1_024

// What an order posts was held before: it is shown to staff rather than refused.
const paidOnce = triggerFunction(
  "service_package_paid_once",
  `      begin
        perform pg_advisory_xact_lock(hashtext('${TABLE}'), turn) from (
          select distinct abs(hashtext(name) % ${LOCKS}) as turn
          from (values (new.order_line_item_id), (new.booking_reference)) names (name)
          where name is not null order by 1) turns;
        if new.hold_id is null and new.chosen_by = 'staff' and service_package_is_overpaid(new) then
          raise exception 'redemption % pays for a visit that is paid for', new.id
            using errcode = '23514', constraint = 'service_package_redemption_paid_once';
        end if;
        return null;
      end`
)

const NAMED = "(new.order_line_item_id is not null or new.booking_reference is not null)"
const MORE = `(new.units_held + new.units_redeemed > old.units_held + old.units_redeemed
  or ${changed(["order_line_item_id", "booking_reference", "booking_starts_at", "detached_at"])})`

const triggers: SchemaPart = {
  up: [
    `create trigger service_package_redemption_paid_once after insert on ${TABLE}
      for each row when (${NAMED}) execute function service_package_paid_once();`,
    `create trigger service_package_redemption_paid_again after update on ${TABLE}
      for each row when (${NAMED} and ${MORE}) execute function service_package_paid_once();`,
  ],
  down: [
    `drop trigger if exists service_package_redemption_paid_again on ${TABLE};`,
    `drop trigger if exists service_package_redemption_paid_once on ${TABLE};`,
  ],
}

// As for the other triggers' functions: they find their tables in a session that searches no schema.
const ownSchema: SchemaPart = {
  up: [
    `do $$ declare home text := current_schema(); begin
      execute format('alter function %I.service_package_is_overpaid(%I.${TABLE}) set search_path = %I, pg_temp', home, home, home);
      execute format('alter function %I.service_package_paid_once() set search_path = %I, pg_temp', home, home);
    end $$;`,
  ],
  down: [],
}

/** One visit is never paid twice by whoever pays at the desk. */
export const visitsPaidOnce = together(overpaid, paidOnce, ownSchema, triggers)

const PACKAGE = "service_package_client_package"

// How often a line was booked stands in the order's own table; where that is elsewhere, the next event
// of the order says it.
const booked = `do $$ begin
    if to_regclass('order_item') is not null then
      update ${TABLE} r set booked = line.quantity
      from (select item_id, floor(max(quantity))::int as quantity from order_item where deleted_at is null group by item_id) line
      where line.item_id = coalesce(r.order_line_item_id, r.booking_reference) and line.quantity > 0;
    end if;
  end $$;`

/** Visits that were paid twice before nobody could: a person looks at their packages, nothing else changes. */
export const visitsPaidTwice: SchemaPart = {
  up: [
    booked,
    `update ${PACKAGE} p set attention_code = 'visit_paid_twice', attention_since = service_package_now()
     where p.attention_code is null and p.id in (
       select r.client_package_id from ${TABLE} r
       where r.units_held + r.units_redeemed > 0 and r.detached_at is null
         and coalesce(r.order_line_item_id, r.booking_reference) is not null and service_package_is_overpaid(r));`,
  ],
  down: [
    `update ${PACKAGE} set attention_code = null, attention_details = null, attention_since = null
     where attention_code = 'visit_paid_twice';`,
  ],
}
