import type { Actor } from "../../../domain/actor"
import type {
  AdminPackageRedemption,
  AdminPackageRedemptionListParams,
  RedemptionStatus,
} from "../../../types/http/package-redemption"
import type { Sql } from "../ledger/sql"
import { toBooking, type StoredBooking } from "../views/booking-view"
import {
  allOf,
  countUpToCap,
  isOneOf,
  type CappedCount,
  type Conditions,
  type PageRequest,
} from "../ledger/page"
import { toIso, toIsoOrNull, type StoredInstant } from "../ledger/instants"

/** Which redemptions, which page. */
export type RedemptionListQuery = PageRequest & {
  filters: Omit<AdminPackageRedemptionListParams, "limit" | "offset" | "fields" | "order"> & {
    id?: string
  }
  order?: AdminPackageRedemptionListParams["order"]
}

/** A page of redemptions and how many there are. */
export type RedemptionList = CappedCount & { redemptions: AdminPackageRedemption[] }

// What is still under way speaks for the whole; of what has ended, the loss before the return.
const STATUS = `case when r.units_held > 0 then 'held' when r.units_redeemed > 0 then 'redeemed'
  when r.units_forfeited > 0 then 'forfeited' when r.units_restored > 0 then 'restored' else 'released' end`

const COLUMNS = `r.id, r.service_credit_id, r.client_package_id, r.customer_id, r.quantity, r.units, r.units_held,
  r.units_redeemed, r.units_restored, r.units_forfeited, r.units_released, ${STATUS} as status, r.no_show, r.detached_at,
  r.variant_id, r.product_title, r.cart_id, r.order_id, r.order_line_item_id, r.booking_reference, r.booking_starts_at,
  r.booking_starts_text, r.booking_staff, r.note, r.effective_at, r.created_at, o.actor_type, o.actor_id, o.actor_name,
  p.terms->>'no_show' = 'counts' as no_show_counts`

type Row = Omit<
  AdminPackageRedemption,
  "booking" | "actor" | "detached_at" | "effective_at" | "created_at" | "status"
> &
  StoredBooking & {
    status: RedemptionStatus
    detached_at: StoredInstant | null
    effective_at: StoredInstant
    created_at: StoredInstant
    actor_type: Actor["type"]
    actor_id: string
    actor_name: string | null
  }

const toRedemption = ({
  booking_reference,
  booking_starts_at,
  booking_starts_text,
  booking_staff,
  actor_type,
  actor_id,
  actor_name,
  ...row
}: Row): AdminPackageRedemption => ({
  ...row,
  booking: toBooking({ booking_reference, booking_starts_at, booking_starts_text, booking_staff }),
  actor: { type: actor_type, id: actor_id, name: actor_name },
  detached_at: toIsoOrNull(row.detached_at),
  effective_at: toIso(row.effective_at),
  created_at: toIso(row.created_at),
})

const conditionsOf = (filters: RedemptionListQuery["filters"]): Conditions => {
  const equal = {
    "r.id": filters.id,
    "r.customer_id": filters.customer_id,
    "r.client_package_id": filters.client_package_id,
    "r.order_id": filters.order_id,
    "r.variant_id": filters.variant_id,
    "r.booking_staff": filters.staff,
  }
  const found: Conditions = { where: [], params: [] }
  const add = (condition: string, value: unknown) => {
    if (value === undefined) return
    found.where.push(condition)
    found.params.push(value)
  }
  for (const [column, value] of Object.entries(equal)) add(`${column} = ?`, value)
  add("r.booking_starts_at >= ?::timestamptz", filters.starts_at?.$gte)
  add("r.booking_starts_at <= ?::timestamptz", filters.starts_at?.$lte)
  if (filters.status) {
    // What each has units of, so that the few with some are found without looking at all.
    found.where.push(`(${filters.status.map((status) => `r.units_${status} > 0`).join(" or ")})`)
    add(isOneOf(`(${STATUS})`), filters.status)
  }
  return found
}

const LATEST_FIRST = "r.effective_at desc, r.id desc"
const NEXT_FIRST = "r.booking_starts_at, r.id"

/** Lists which package paid for which booking, the latest visit first unless the next one is asked for. */
export const listRedemptions = async (
  sql: Sql,
  { filters, order, limit, offset }: RedemptionListQuery
): Promise<RedemptionList> => {
  const conditions = conditionsOf(filters)
  const counted = await countUpToCap(sql, "service_package_redemption r", conditions)
  const rows = await sql<Row>(
    `select ${COLUMNS} from service_package_redemption r
     join service_package_operation o on o.id = r.operation_id
     join service_package_client_package p on p.id = r.client_package_id
     where ${allOf(conditions)} order by ${order === "starts_at" ? NEXT_FIRST : LATEST_FIRST} limit ? offset ?`,
    [...conditions.params, limit, offset]
  )
  return { redemptions: rows.map(toRedemption), ...counted }
}
