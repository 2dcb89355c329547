import { Text } from "@medusajs/ui"
import { usePackageHistory } from "../../hooks/client-packages"
import { useFormat } from "../../hooks/use-format"
import { useActorName } from "../history/use-actor-name"

/** Says who changed a package last, and when. */
export const LastChange = ({ client_package_id }: { client_package_id: string }) => {
  const { dateTime } = useFormat()
  const nameOf = useActorName()
  const last = usePackageHistory(client_package_id, { limit: 1 }).data?.history[0]
  if (!last) return null
  return (
    <Text size="small">
      {nameOf(last.actor)}, {dateTime(last.created_at)}
    </Text>
  )
}
