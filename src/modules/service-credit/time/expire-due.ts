import { SYSTEM_ACTOR } from "../../../domain/actor"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { beginOperations, finishing } from "../ledger/operation"
import type { Sql } from "../ledger/sql"

/** How many credits one batch takes at most. */
export type ExpireDue = { limit?: number }

/** What one batch did; `more` says that another one is worth asking for. */
export type Expired = {
  expired_credits: number
  /** Packages with nothing left, some of it to time. */
  expired_packages: string[]
  more: boolean
}

type Due = { id: string; expiry_version: number; client_package_id: string }

/**
 * Books what time has ended, a batch at a time: nothing waits for it, since an ended credit cannot be
 * spent anyway, and any number of sweepers may run at once. Held units are left to their carts.
 */
export const expireDue = async (sql: Sql, input: ExpireDue | undefined): Promise<Expired> => {
  const { limit = 500 } = input ?? {}
  // Rows another command has locked are skipped, not waited for, so no order of locks can be broken
  // here. A paused credit is not due: its time stands still.
  const due = await sql<Due>(
    `select c.id, c.client_package_id, p.expiry_version from service_package_credit c
     join service_package_client_package p on p.id = c.client_package_id
     where c.is_open and c.available > 0 and c.expires_at <= service_package_now()
       and (c.blocked_until is null or c.blocked_until <= service_package_now() or c.blocked_from > service_package_now())
     order by c.expires_at, c.id limit ? for no key update of c skip locked`,
    [limit]
  )
  if (!due.length) return { expired_credits: 0, expired_packages: [], more: false }

  const begun = await beginOperations(
    sql,
    due.map(({ id, expiry_version, client_package_id }) => ({
      actor: SYSTEM_ACTOR,
      kind: "expire",
      key: `expire:${id}:${expiry_version}`,
      request: { service_credit_id: id, expiry_version },
      client_package_id,
    }))
  )
  const ledger = new Ledger(await lockCredits(sql, { credit_ids: due.map(({ id }) => id) }))
  due.forEach(({ id }, index) => {
    const operation = begun[index]
    if (operation) {
      ledger.move({
        service_credit_id: id,
        operation_id: operation.id,
        kind: "expire",
        from: "available",
        to: "expired",
        units: ledger.credit(id).available,
      })
    }
  })
  const ended = begun.filter(({ replayed }) => !replayed).map(({ id }) => ({ id, result: {} }))
  await ledger.write(sql, [finishing(ended)])
  const expired_packages = await sql<{ id: string }>(
    `select id from service_package_client_package
     where id = any(?::text[]) and open_credits = 0 order by id`,
    [due.map(({ client_package_id }) => client_package_id)]
  )
  return {
    expired_credits: due.length,
    expired_packages: expired_packages.map(({ id }) => id),
    more: due.length === limit,
  }
}
