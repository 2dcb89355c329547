import { invalid } from "../../../errors/refuse"
import type { Role } from "../../../domain/rights"
import type { Sql } from "../ledger/sql"
import { listTeam, lockTeam, removeMembers, type TeamMember } from "./team"

/** Asks for roles; null takes a role away, and so does a user who is gone from the shop. */
export type SetTeam = {
  team: readonly { user_id: string; role: Role | null }[]
  gone?: readonly string[]
}

/**
 * Writes the roles of users. A team always has an owner: without one, every user would be owner
 * again, and the last owner would have opened the door by mistake. Taking all roles away is allowed.
 */
export const setTeam = async (sql: Sql, { team, gone = [] }: SetTeam): Promise<TeamMember[]> => {
  await lockTeam(sql)
  await sql(
    `insert into service_package_staff_role (user_id, role, created_at, updated_at)
     select user_id, role, service_package_now(), service_package_now()
     from jsonb_to_recordset(?::jsonb) as member(user_id text, role text) where role is not null
     on conflict (user_id) do update set role = excluded.role, deleted_at = null, updated_at = service_package_now()`,
    [JSON.stringify(team)]
  )
  const leaving = team.flatMap(({ user_id, role }) => (role === null ? [user_id] : []))
  await removeMembers(sql, [...leaving, ...gone])
  const members = await listTeam(sql)
  if (members.length && !members.some(({ role }) => role === "owner")) {
    throw invalid("A team needs an owner. Make somebody else owner first, or take every role away.")
  }
  return members
}
