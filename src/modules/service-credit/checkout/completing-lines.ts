import type { Sql } from "../ledger/sql"

/** A covered line of a cart whose completion was begun and never taken back. */
export type CompletingLine = { customer_id: string; line_key: string }

/** The lines that a cart's hold still pays for, when somebody has begun to complete that cart. */
export const readCompletingLines = async (sql: Sql, cart_id: string): Promise<CompletingLine[]> =>
  await sql<CompletingLine>(
    `select h.customer_id, r.line_key from service_package_hold h
     join service_package_redemption r on r.hold_id = h.id and r.units_held > 0 and r.line_key is not null
     where h.cart_id = ? and h.status in ('active', 'releasing') and h.affirmed_until is not null`,
    [cart_id]
  )
