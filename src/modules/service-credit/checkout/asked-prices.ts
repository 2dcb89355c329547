import type { Allocation } from "../../../domain/allocation"
import type { LinePrice } from "../../../domain/cart"
import { allDigits } from "../../../domain/money"
import type { Sql } from "../ledger/sql"
import type { HoldableLine } from "./lines"
import type { HeldRedemption } from "./rows"

/** What a booking that credits pay for costs without them, as the shop asks now. */
export type AskedPrice = { id: string; unit_price: string; compare_at: string | null }

const exactOf = (amount: string | null) => (amount === null ? null : allDigits(amount))

const isKnown = (row: HeldRedemption, { unit_price, compare_at }: LinePrice) =>
  exactOf(row.original_unit_price) === unit_price && exactOf(row.original_compare_at) === compare_at

/** The redemptions whose bookings cost something else by now: more at once, or for somebody else. */
export const askedAnew = (
  lines: readonly HoldableLine[],
  redemptions: readonly HeldRedemption[],
  { takes }: Allocation
): AskedPrice[] =>
  takes.flatMap(({ line_id, service_credit_id }) => {
    const row = redemptions.find(
      (one) => one.line_item_id === line_id && one.service_credit_id === service_credit_id
    )
    const price = lines.find((line) => line.id === line_id)?.price
    if (!row || !price || isKnown(row, price)) return []
    return { id: row.id, unit_price: price.unit_price, compare_at: price.compare_at }
  })

/** Notes what bookings cost now: what is written back when their credits let go. */
export const writeAskedPrices = async (sql: Sql, rows: readonly AskedPrice[]): Promise<void> => {
  if (!rows.length) return
  await sql(
    `update service_package_redemption r
     set original_unit_price = a.unit_price, raw_original_unit_price = service_package_raw(a.unit_price),
       original_compare_at = a.compare_at, raw_original_compare_at = service_package_raw(a.compare_at),
       updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as a(id text, unit_price numeric, compare_at numeric)
     where r.id = a.id`,
    [JSON.stringify(rows)]
  )
}
