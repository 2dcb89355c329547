import { retryAt, type SkipReason } from "../../../domain/telling"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"

/** What an attempt came to. */
export type MessageOutcome =
  | { status: "sent"; recipient: string; locale: string; notification_id: string | null }
  | { status: "skipped"; reason: SkipReason; recipient?: string | null }
  | { status: "failed"; reason: string; recipient?: string | null }

/** Writes down what an attempt came to. */
export type SettleMessage = { id: string; attempt_key: string; outcome: MessageOutcome }

const LONGEST = 500

/**
 * Writes down what an attempt came to, unless a later one has taken the message over. What failed is tried
 * again, five times within a night, and has failed then.
 */
export const settleMessage = async (
  sql: Sql,
  { id, attempt_key, outcome }: SettleMessage
): Promise<void> => {
  const mine = "id = ? and attempt_key = ? and status = 'due'"
  if (outcome.status === "sent") {
    const { recipient, locale, notification_id } = outcome
    await sql(
      `update service_package_message set status = 'sent', sent_at = service_package_now(), recipient = ?, locale = ?, notification_id = ?,
         reason = null, leased_until = null, updated_at = service_package_now() where ${mine}`,
      [recipient, locale, notification_id, id, attempt_key]
    )
    return
  }
  const { status, reason, recipient = null } = outcome
  const again = status === "failed" ? retryAt(attemptOf(attempt_key), await databaseNow(sql)) : null
  await sql(
    `update service_package_message set status = ?, reason = ?, recipient = ?, next_attempt_at = coalesce(?::timestamptz, next_attempt_at),
       leased_until = null, updated_at = service_package_now() where ${mine}`,
    [again ? "due" : status, reason.slice(0, LONGEST), recipient, again, id, attempt_key]
  )
}

const attemptOf = (attempt_key: string) => Number(attempt_key.split(":").at(-1))
