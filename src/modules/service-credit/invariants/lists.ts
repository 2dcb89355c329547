import { index } from "./indexes"
import { together, type SchemaPart } from "./schema-part"

const PACKAGE = "service_package_client_package"
const LATEST = "effective_at desc, id desc"

/** What an order of a list or one of its filters is read by, so that a page costs the same in any shop. */
export const listIndexes = together(
  index("client_package_expires", "client_package", "expires_at, id"),
  index("client_package_state_expires", "client_package", "state, expires_at, id"),
  index("client_package_state_bought", "client_package", "state, purchased_at, id"),
  index("client_package_payment_bought", "client_package", "payment_status, purchased_at, id"),
  index("client_package_source_bought", "client_package", "source, purchased_at, id"),
  index("client_package_payment_expires", "client_package", "payment_status, expires_at, id"),
  index("client_package_source_expires", "client_package", "source, expires_at, id"),
  index("client_package_last_day", "client_package", "expires_on"),
  index("client_package_starts", "client_package", "starts_at"),
  index("client_package_frozen", "client_package", "frozen_at", "where frozen_at is not null"),
  index("redemption_latest", "redemption", LATEST),
  index("redemption_next", "redemption", "booking_starts_at, id"),
  index("redemption_customer", "redemption", `customer_id, ${LATEST}`),
  index("redemption_variant", "redemption", `variant_id, ${LATEST}`),
  index("redemption_held", "redemption", LATEST, "where units_held > 0"),
  index("redemption_forfeited", "redemption", LATEST, "where units_forfeited > 0"),
  index("redemption_restored", "redemption", LATEST, "where units_restored > 0"),
  index("redemption_released", "redemption", LATEST, "where units_released > 0"),
  index("batch_latest", "batch", "created_at desc, id desc")
)

// The same columns, the newest first: what stands behind a place in them is not found by one condition.
const NEWEST = "purchased_at desc, id desc"
const newest = together(
  index("client_package_state", "client_package", `state, ${NEWEST}`),
  index("client_package_payment", "client_package", `payment_status, ${NEWEST}`)
)

/** What those have taken the place of. */
export const replaced: SchemaPart = { up: newest.down, down: newest.up }

/** The index by which any part of a name is found; it is there where PostgreSQL has `pg_trgm` to offer. */
export const TRIGRAMS = `${PACKAGE}_trigrams`

/** The words of a text, in SQL; an address is several, as whoever types a part of it means. */
export const wordsOf = (text: string): string =>
  `to_tsvector('simple', translate(${text}, '@.-_+/', '      '))`

// The extension is PostgreSQL's own, but not every provider has it and not every role may create it. Where
// it is not to be had words are found by how they begin.
const trigrams = `do $$ declare home text; begin
    begin
      create extension if not exists pg_trgm;
    exception when others then
      raise notice 'pg_trgm is not to be had (%), names are searched by how their words begin', sqlerrm;
    end;
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if home is not null then
      begin
        execute format('create index if not exists ${TRIGRAMS} on ${PACKAGE} using gin (search_text %I.gin_trgm_ops)', home);
      exception when insufficient_privilege then
        raise notice 'pg_trgm may not be used here (%), names are searched by how their words begin', sqlerrm;
      end;
    end if;
  end $$;`

// What was stored before names were written in one way.
const oneWay = `do $$ begin
    if getdatabaseencoding() = 'UTF8' then
      execute 'update ${PACKAGE} set search_text = lower(normalize(search_text, NFC)) where search_text <> lower(normalize(search_text, NFC))';
    end if;
  end $$;`

const PAUSED = "where frozen_at is not null"

/** What an order's number is found by, and the orders of paused packages, of which there are few. */
export const found = together(
  index(
    "client_package_order_number",
    "client_package",
    "order_display_id",
    "where order_display_id is not null"
  ),
  index("client_package_frozen_bought", "client_package", "purchased_at, id", PAUSED),
  index("client_package_frozen_expires", "client_package", "expires_at, id", PAUSED)
)

/** What a search is read by. */
export const search: SchemaPart = {
  up: [
    oneWay,
    `create index if not exists ${PACKAGE}_words on ${PACKAGE} using gin (${wordsOf("search_text")});`,
    trigrams,
    `drop index if exists ${PACKAGE}_search;`,
  ],
  down: [
    `create index if not exists ${PACKAGE}_search on ${PACKAGE} (search_text text_pattern_ops);`,
    // The extension stays: it may be somebody else's by now.
    `drop index if exists ${TRIGRAMS};`,
    `drop index if exists ${PACKAGE}_words;`,
  ],
}
