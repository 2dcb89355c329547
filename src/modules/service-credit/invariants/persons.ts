import type { SchemaPart } from "./schema-part"

const USE = "service_package_limited_use"

// Medusa's customers stand beside the plugin's tables in every shop that has run so far; in a database that
// is only being made there are neither customers nor uses.
const ADDRESSES = `do $$ begin
    if to_regclass('customer') is not null then
      execute 'update ${USE} u set person = nullif(lower(btrim(c.email)), '''') from customer c where c.id = u.customer_id';
    end if;
  end $$;`

const numberedBy = (owner: "person" | "customer_id") => `update ${USE} u set slot = n.slot
   from (select id, row_number() over (partition by ${owner}, kind, reference_id order by slot, created_at, id) - 1 as slot
     from ${USE}) n where n.id = u.id and n.slot <> u.slot;`

const uniqueBy = (owner: "person" | "customer_id") =>
  `create unique index ${USE}_slot on ${USE} (${owner}, kind, reference_id, slot);`

/**
 * Places belong to a person, who is a guest and an account of one address. Every place is kept: where both
 * took the same one, the person has had it twice.
 */
export const persons: SchemaPart = {
  up: [
    `alter table ${USE} add column if not exists person text;`,
    ADDRESSES,
    `update ${USE} set person = customer_id where person is null;`,
    `drop index if exists ${USE}_slot;`,
    numberedBy("person"),
    `alter table ${USE} alter column person set not null;`,
    uniqueBy("person"),
    `create index if not exists ${USE}_customer on ${USE} (customer_id, kind, reference_id) where deleted_at is null;`,
    `create index if not exists service_package_client_package_address
       on service_package_client_package (lower(btrim(customer_email)), template_id);`,
  ],
  down: [
    "drop index if exists service_package_client_package_address;",
    `drop index if exists ${USE}_customer;`,
    `drop index if exists ${USE}_slot;`,
    numberedBy("customer_id"),
    uniqueBy("customer_id"),
    `alter table ${USE} drop column if exists person;`,
  ],
}
