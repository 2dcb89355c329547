import type { AttentionCode } from "../../../domain/attention"
import { sum, toDecimalString, toMinor } from "../../../domain/money"
import { lockPackages, type LockedPackage } from "../ledger/packages"
import { rowsOf } from "../ledger/rows-of"
import type { Sql } from "../ledger/sql"
import { telling, type Telling } from "../ledger/telling"
import { databaseNow } from "../ledger/time"
import { writeTogether } from "../ledger/together"

/** A reason why a person should look at a package; an amount is in minor units. */
export type Attention = { id: string; code: AttentionCode; amount?: bigint }

/** Asks for packages to be shown under "needs attention". */
export type MarkAttention = { marks: readonly Attention[] }

// The same reason again before anybody looked adds up: "Refunded 180.00" and another 20.00 are 200.00.
const detailsOf = ({ code, amount }: Attention, before: LockedPackage) => {
  if (amount === undefined) return null
  const { currency_digits: digits, attention_code, attention_details } = before
  const known = attention_code === code ? attention_details?.amount : undefined
  const earlier = typeof known === "string" ? toMinor(known, digits) : 0n
  return { amount: toDecimalString(sum([earlier, amount]), digits) }
}

/** Marks packages for a person's eyes; the reason stays until somebody resolves it. */
export const markAttention = async (sql: Sql, { marks }: MarkAttention): Promise<void> => {
  if (!marks.length) return
  const packages = await lockPackages(
    sql,
    marks.map(({ id }) => id)
  )
  const rows = packages.flatMap((before) =>
    marks
      .filter(({ id }) => id === before.id)
      .slice(-1)
      .map((mark) => ({ id: mark.id, code: mark.code, details: detailsOf(mark, before) }))
  )
  const at = await databaseNow(sql)
  const { from, params } = rowsOf({ id: "text", code: "text", details: "jsonb" }, "m", rows)
  const update = {
    statement: `update service_package_client_package p set attention_code = m.code, attention_details = m.details,
       attention_since = coalesce(case when p.attention_code = m.code then p.attention_since end, service_package_now()),
       updated_at = service_package_now()
     from ${from} where p.id = m.id`,
    params,
  }
  const tells = packages.flatMap((before) => tellingMark(before, rows, at))
  await writeTogether(sql, [...telling(tells), update])
}

// A mark that stands already has been told.
const tellingMark = (
  { id, attention_code }: LockedPackage,
  rows: readonly { id: string; code: AttentionCode; details: Record<string, unknown> | null }[],
  at: Date
): Telling[] =>
  rows
    .filter((row) => row.id === id && row.code !== attention_code)
    .map(({ code, details }) => ({
      kind: "attention",
      client_package_ids: [id],
      dedupe_key: `${id}:${code}:${at.getTime()}`,
      details: { code, ...details },
    }))
