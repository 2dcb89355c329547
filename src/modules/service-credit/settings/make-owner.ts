import type { Actor } from "../../../domain/actor"
import { beginOperation, finishOperations } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { lockTeam } from "./team"

/** A user who is to be owner, whoever is it now. */
export type MakeOwner = { user_id: string; email: string }

// Whoever may start programs beside the shop has no account in it; the history names the way he came.
const SHELL: Actor = { type: "system", id: "make-owner", name: null }

/** Makes a user owner from outside the shop; the history keeps that it happened, and to whom. */
export const makeOwner = async (sql: Sql, { user_id, email }: MakeOwner): Promise<void> => {
  await lockTeam(sql)
  const request = { user_id }
  const details = { user_id, email }
  const operation = await beginOperation(sql, {
    actor: SHELL,
    kind: "make_owner",
    request,
    details,
  })
  await sql(
    `insert into service_package_staff_role (user_id, role, created_at, updated_at)
     values (?, 'owner', service_package_now(), service_package_now())
     on conflict (user_id) do update set role = 'owner', deleted_at = null, updated_at = service_package_now()`,
    [user_id]
  )
  await finishOperations(sql, [{ id: operation.id, result: { user_id } }])
}
