import {
  mayTakeOff,
  rightsOf,
  type RightsOverrides,
  type RightsTable,
  type Role,
} from "../../../domain/rights"
import type { Sql } from "../ledger/sql"

/** Who asks: a user has the role an owner gave him, a secret key the one of the options. */
export type RightsQuery = { actor_type: string; actor_id: string; api_key_role: Role }

/** The role of an actor and what it may do right now. */
export type ActorRights = { role: Role; rights: RightsTable; discount_limit: number }

type Row = { role: Role | null; has_owner: boolean; overrides: RightsOverrides | null }

/**
 * Reads what an actor may do from the plugin's own tables. While nobody is owner every user is one,
 * so that a shop of one person needs no set-up; afterwards a user without a row is staff.
 */
export const readActorRights = async (
  sql: Sql,
  { actor_type, actor_id, api_key_role }: RightsQuery
): Promise<ActorRights> => {
  const [row] = await sql<Row>(
    `select
       (select role from service_package_staff_role where user_id = ? and deleted_at is null) as role,
       exists (select 1 from service_package_staff_role where role = 'owner' and deleted_at is null) as has_owner,
       (select rights from service_package_setting where id = 'settings' and deleted_at is null) as overrides`,
    [actor_id]
  )
  const role =
    actor_type === "user" ? (row?.has_owner ? (row.role ?? "staff") : "owner") : api_key_role
  const overrides = row?.overrides ?? {}
  return {
    role,
    rights: rightsOf(role, overrides),
    discount_limit: mayTakeOff(role, overrides),
  }
}
