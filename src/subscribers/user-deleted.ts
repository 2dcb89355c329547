import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { dismiss } from "../workflows/settings"

/** Safe to replay: whoever has left cannot leave again. */
export default async function leaveTeamOnUserDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await dismiss(container, data.id)
}

export const config: SubscriberConfig = {
  event: "user.deleted",
  context: { subscriberId: "service-packages.leave-team-on-user-deleted" },
}
