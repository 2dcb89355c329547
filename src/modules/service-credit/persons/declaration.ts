import { ERASED } from "../../../domain/person"

/**
 * What becomes of a table when a customer is erased, and what of it she is given when she asks. Every column
 * that holds words or JSON stands in one of the lists: a test holds this against the database.
 */
export type Declared = {
  /** Which rows are hers, of `t` and what is known of her as `s`; null where a table knows no customer. */
  hers: string | null
  /** Rows that are of no use without her are deleted. */
  is_deleted?: true
  /** Stays, and is exported: ids, kinds, states, days, the shop's own words. */
  kept: readonly string[]
  /** Stays, and is not exported: second copies of amounts, keys, fingerprints. */
  technical?: readonly string[]
  /** Exported, and nothing afterwards. */
  emptied?: readonly string[]
  /** Exported, and something else afterwards. */
  replaced?: Readonly<Record<string, string>>
  /** What is written along with it. */
  besides?: Readonly<Record<string, string>>
  /** JSON that is exported, and gone through: `erasedJson`. */
  json?: readonly string[]
  /** Free words among these: what names her is replaced there in everybody's rows. */
  cleaned?: readonly string[]
  /** What repeats one of those, and is cleaned where that is. */
  cleaned_along?: Readonly<Record<string, string>>
  /** The same where the database lets words only go. */
  dropped?: readonly string[]
}

const names = (line: string) => line.split(" ")
const raw = (line: string) => names(line).map((name) => `raw_${name}`)

const OWN = "t.customer_id = s.customer_id"
const marker = `'${ERASED}'`
const unless = (column: string, customer: string) =>
  `case when ${customer} then null else t.${column} end`
const as = (column: string, type: string, id: string) =>
  unless(column, `t.${type} = 'customer' and t.${id} = s.customer_id`)

// Her place stays hers, and never meets one that she has under the same name already.
const NEXT_SLOT = `t.slot + coalesce((select max(o.slot) + 1 from service_package_limited_use o
  where o.person = s.customer_id and o.kind = t.kind and o.reference_id = t.reference_id and t.person <> s.customer_id), 0)`

const HER_MESSAGE =
  "(t.customer_id = s.customer_id or (t.customer_id is null and t.client_package_id = any(s.packages)))"

/** Tables of packages and of what became of them, in the order in which their rows are locked. */
const OF_PACKAGES = {
  batch: {
    hers: "t.id in (select batch_id from service_package_batch_customer where customer_id = s.customer_id)",
    kept: names("id operation_id status"),
    json: ["spec"],
  },
  batch_customer: {
    hers: OWN,
    kept: names("batch_id customer_id status code client_package_id"),
  },
  hold: { hers: OWN, kept: names("id cart_id customer_id status order_id") },
  redemption: {
    hers: OWN,
    kept: names(
      "id service_credit_id client_package_id customer_id hold_id operation_id variant_id product_title channel chosen_by cart_id line_item_id order_id order_line_item_id booking_staff"
    ),
    technical: ["line_key", ...raw("amount net_amount original_unit_price original_compare_at")],
    emptied: names("booking_starts_text note"),
    // The number of an order's line is Medusa's; and from here on the order is not asked for it again.
    replaced: {
      booking_reference:
        "case when t.booking_reference like 'ordli\\_%' then t.booking_reference end",
      booking_source: "'staff'",
    },
    cleaned: names("product_title booking_starts_text note"),
  },
  credit: {
    hers: OWN,
    kept: names("id client_package_id customer_id template_item_id title unit_label coverage"),
    technical: raw("value net_value recognized_value recognized_net"),
    cleaned: names("title unit_label"),
  },
  client_package: {
    hers: OWN,
    kept: names(
      "id customer_id template_id title terms source order_id order_line_item_id batch_id transferred_from_id currency_code payment_status time_zone starts_on expires_on attention_code attention_details issued_by_type issued_by_id state"
    ),
    technical: raw(
      "price net_price original_price standard_price uncarried_price uncarried_net paid_amount refunded_amount"
    ),
    emptied: names("customer_email customer_name customer_phone"),
    replaced: {
      search_text: "lower(t.title)",
      issued_by_name: as("issued_by_name", "issued_by_type", "issued_by_id"),
    },
    besides: { customer_erased_at: "service_package_now()", updated_at: "service_package_now()" },
    cleaned: ["title"],
    cleaned_along: { title: "search_text" },
  },
  entry: {
    hers: "t.service_credit_id in (select id from service_package_credit where customer_id = s.customer_id)",
    kept: names("id operation_id service_credit_id redemption_id kind from_bucket to_bucket"),
    technical: raw("amount net_amount"),
  },
  payment: {
    hers: "t.id = any(s.payments)",
    kept: names("id client_package_id kind method operation_id medusa_payment_id"),
    technical: raw("amount"),
    emptied: ["note"],
    // The reference of what was taken back is the payment it was taken from.
    replaced: { reference: "case when t.kind = 'void' then t.reference end" },
    dropped: names("note reference"),
  },
  note: {
    hers: "t.id = any(s.notes)",
    kept: names("id client_package_id kind actor_type actor_id"),
    emptied: ["hidden_reason"],
    replaced: { text: marker, actor_name: as("actor_name", "actor_type", "actor_id") },
    besides: { hidden_at: "coalesce(t.hidden_at, service_package_now())" },
    cleaned: names("text hidden_reason"),
  },
} satisfies Record<string, Declared>

/** Tables that stand beside packages. */
const BESIDES = {
  operation: {
    hers: "t.id = any(s.operations)",
    kept: names("id actor_type actor_id kind client_package_id state"),
    technical: names("key request_hash"),
    // What these say is decided by `eraseOperations`, as the database lets them change.
    json: names("actor_name reason details result"),
  },
  planned_work: {
    hers: "t.id = any(s.operations)",
    kept: names("id order_id"),
    json: ["input"],
  },
  message: {
    hers: HER_MESSAGE,
    kept: names("id client_package_id customer_id order_id kind channel locale notification_id"),
    technical: names("dedupe_key attempt_key"),
    emptied: ["recipient"],
    // What is still to be told is told to nobody.
    replaced: {
      reason: "case when t.status = 'due' then 'customer_erased' else t.reason end",
      status: "case when t.status = 'due' then 'skipped' else t.status end",
    },
    json: ["details"],
    cleaned: ["reason"],
  },
  message_package: {
    hers: `t.message_id in (select t.id from service_package_message t where ${HER_MESSAGE})`,
    kept: names("message_id client_package_id"),
  },
  message_preference: { hers: OWN, is_deleted: true, kept: names("id customer_id kind channel") },
  claim: {
    hers: "t.guest_customer_id = s.customer_id or t.requested_by = s.customer_id or lower(t.requested_by) = any(s.addresses)",
    is_deleted: true,
    kept: names("id guest_customer_id requested_by"),
    technical: ["token_hash"],
  },
  limited_use: {
    hers: OWN,
    kept: names("id customer_id kind reference_id cart_id order_id state"),
    replaced: { person: "s.customer_id" },
    besides: { slot: NEXT_SLOT },
  },
  cart_preference: {
    hers: "t.signed_in_customer_id = s.customer_id",
    is_deleted: true,
    kept: names("cart_id declined_lines signed_in_customer_id"),
  },
} satisfies Record<string, Declared>

/** Tables of the shop itself, which know no customer. */
const OF_THE_SHOP = {
  staff_role: { hers: null, kept: names("user_id role") },
  setting: { hers: null, kept: names("id time_zone rights messages") },
  template: {
    hers: null,
    kept: names(
      "id title description status sold variant_id product_id prices validity_unit validity_until starts redeem_policy no_show expiry_rule metadata"
    ),
  },
  template_item: { hers: null, kept: names("id title unit_label template_id") },
  coverage: { hers: null, kept: names("id kind reference_id template_item_id") },
  rule: { hers: null, kept: names("id variant_id") },
} satisfies Record<string, Declared>

/** Every table of the plugin by its name without the prefix. */
export const DECLARED: Readonly<Record<string, Declared>> = {
  ...OF_PACKAGES,
  ...BESIDES,
  ...OF_THE_SHOP,
}
