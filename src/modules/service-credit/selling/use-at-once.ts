import type { Actor } from "../../../domain/actor"
import type { Service } from "../../../domain/coverage"
import { useSessions } from "../desk/use-sessions"
import type { RedemptionDone } from "../desk/redemption-row"
import type { Sql } from "../ledger/sql"

/** What is to be used of a package as soon as it is there. */
export type SessionsToUse = { service: Service; service_title: string; quantity: number }

/** When sessions count as used that could not be used at once: a sale that was interrupted goes on later. */
export type UsedEarlier = { effective_at: string }

/**
 * Uses sessions of a package in the transaction that issues it, as staff would at the desk: what the
 * package does not cover, or may not pay for yet, refuses the whole command.
 */
export const useAtOnce = async (
  sql: Sql,
  input: {
    actor: Actor
    client_package_id: string
    use: SessionsToUse
    earlier?: UsedEarlier | null
  }
): Promise<Omit<RedemptionDone, "replayed">> => {
  const { actor, client_package_id, use, earlier = null } = input
  const { replayed: _new, ...redemption } = await useSessions(sql, {
    actor,
    ...use,
    request: { client_package_id, ...use },
    client_package_id,
    service_credit_id: null,
    booking: null,
    note: null,
    effective_at: earlier?.effective_at ?? null,
    may_post_late: earlier !== null,
  })
  return redemption
}
