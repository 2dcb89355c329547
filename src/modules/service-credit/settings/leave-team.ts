import type { Sql } from "../ledger/sql"
import { refuse } from "../../../errors/refuse"
import { listTeam, lockTeam, removeMembers, type TeamMember } from "./team"

/** Users who are about to be deleted, and members whose users are gone already. */
export type LeaveTeam = { user_ids: readonly string[]; gone: readonly string[] }

/** Takes users out of the team before they are deleted, and answers who they were; the last owner stays. */
export const leaveTeam = async (sql: Sql, { user_ids, gone }: LeaveTeam): Promise<TeamMember[]> => {
  await lockTeam(sql)
  const leaving = (await listTeam(sql)).filter(({ user_id }) => user_ids.includes(user_id))
  if (!leaving.length) return []
  await removeMembers(sql, user_ids)
  const staying = (await listTeam(sql)).filter(({ user_id }) => !gone.includes(user_id))
  const isOwned = staying.some(({ role }) => role === "owner")
  if (leaving.some(({ role }) => role === "owner") && !isOwned) refuse("last_owner")
  // The role of a last owner who is gone stays, whoever leaves after him: nobody becomes owner by it.
  if (isOwned) await removeMembers(sql, gone)
  return leaving
}
