import type { MedusaContainer } from "@medusajs/framework/types"
import { goneMembers } from "./gone-members"
import { leaveTeamWorkflow } from "./leave-team"

const isLastOwner = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "last_owner"

/**
 * Takes the role of a user who was deleted. That of the last owner stays where code deleted him, so that
 * nobody becomes owner by it; `make-owner` names the next one.
 */
export const dismiss = async (container: MedusaContainer, user_id: string): Promise<void> => {
  const input = { user_ids: [user_id] }
  const { errors } = await leaveTeamWorkflow(container).run({ input, throwOnError: false })
  for (const { error } of errors) if (!isLastOwner(error)) throw error
}

/** Takes the roles of all whose users were deleted and of whom no event told. */
export const dismissGone = async (container: MedusaContainer): Promise<void> => {
  for (const user_id of await goneMembers(container)) await dismiss(container, user_id)
}
