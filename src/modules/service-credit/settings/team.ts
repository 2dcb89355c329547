import type { Role } from "../../../domain/rights"
import type { Sql } from "../ledger/sql"

/** The role of one user. */
export type TeamMember = { user_id: string; role: Role }

/** Reads who has which role. */
export const listTeam = async (sql: Sql): Promise<TeamMember[]> =>
  await sql<TeamMember>(
    "select user_id, role from service_package_staff_role where deleted_at is null order by user_id"
  )
