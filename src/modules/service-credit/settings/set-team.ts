import { invalid } from "../../../errors/refuse"
import type { Role } from "../../../domain/rights"
import type { Sql } from "../ledger/sql"
import { listTeam, type TeamMember } from "./team"

/** Asks for roles; null takes a role away. */
export type SetTeam = { team: readonly { user_id: string; role: Role | null }[] }

/**
 * Writes the roles of users. A team always has an owner: without one, every user would be owner
 * again, and the last owner would have opened the door by mistake. Taking all roles away is allowed.
 */
export const setTeam = async (sql: Sql, { team }: SetTeam): Promise<TeamMember[]> => {
  // Two owners who remove each other at once would both see the other one staying.
  await sql("lock table service_package_staff_role in share row exclusive mode")
  await sql(
    `insert into service_package_staff_role (user_id, role, created_at, updated_at)
     select user_id, role, service_package_now(), service_package_now()
     from jsonb_to_recordset(?::jsonb) as member(user_id text, role text) where role is not null
     on conflict (user_id) do update set role = excluded.role, deleted_at = null, updated_at = service_package_now()`,
    [JSON.stringify(team)]
  )
  await sql(
    `delete from service_package_staff_role where user_id in (
       select user_id from jsonb_to_recordset(?::jsonb) as member(user_id text, role text) where role is null)`,
    [JSON.stringify(team)]
  )
  const members = await listTeam(sql)
  if (members.length && !members.some(({ role }) => role === "owner")) {
    throw invalid("A team needs an owner. Make somebody else owner first, or take every role away.")
  }
  return members
}
