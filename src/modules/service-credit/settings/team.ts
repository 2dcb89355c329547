import type { Role } from "../../../domain/rights"
import type { Sql } from "../ledger/sql"

/** The role of one user. */
export type TeamMember = { user_id: string; role: Role }

/** Reads who has which role. */
export const listTeam = async (sql: Sql): Promise<TeamMember[]> =>
  await sql<TeamMember>(
    "select user_id, role from service_package_staff_role where deleted_at is null order by user_id"
  )

/** Lets one change of the team wait for another: two owners who remove each other at once would both see the other one staying. */
export const lockTeam = async (sql: Sql): Promise<void> => {
  await sql("lock table service_package_staff_role in share row exclusive mode")
}

/** Takes the roles of these users away. */
export const removeMembers = async (sql: Sql, user_ids: readonly string[]): Promise<void> => {
  await sql(
    `delete from service_package_staff_role
     where user_id = any(?::text[])`,
    [user_ids]
  )
}
