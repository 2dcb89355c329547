import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { leaveTeamWorkflow } from "../workflows/settings"

const isLastOwner = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "last_owner"

/**
 * Safe to replay: whoever has left cannot leave again. The role of the last owner stays where code
 * deleted him, so that nobody becomes owner by it; `make-owner` names the next one.
 */
export default async function leaveTeamOnUserDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const input = { user_ids: [data.id] }
  const { errors } = await leaveTeamWorkflow(container).run({ input, throwOnError: false })
  for (const { error } of errors) if (!isLastOwner(error)) throw error
}

export const config: SubscriberConfig = {
  event: "user.deleted",
  context: { subscriberId: "service-packages.leave-team-on-user-deleted" },
}
