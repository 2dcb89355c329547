import { Button, Text, toast } from "@medusajs/ui"
import type { AdminPackageMessage } from "../../../src/types/http/message"
import { usePackageMessages, useSendAgain } from "../../hooks/package-messages"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { Trouble } from "../common/trouble"
import { messageSentence } from "./message-sentence"

/** What was told about a package, the newest first, and what became of it. */
export const MessageList = ({ client_package_id }: { client_package_id: string }) => {
  const { t } = useMessages()
  const { data, error, refetch } = usePackageMessages(client_package_id)
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={2} />
  if (!data.messages.length) return <NothingYet sentence={t("told.nothing")} />
  return (
    <ul className="divide-y">
      {data.messages.map((message) => (
        <Line key={message.id} {...{ message, client_package_id }} />
      ))}
    </ul>
  )
}

type LineProps = { message: AdminPackageMessage; client_package_id: string }

const Line = ({ message, client_package_id }: LineProps) => {
  const { t } = useMessages()
  const format = useFormat()
  const { can } = useMe()
  const again = useSendAgain(client_package_id)
  const send = async () => {
    if (await succeeds(again.mutateAsync({ message_id: message.id }))) {
      toast.success(t("told.queued"))
    }
  }
  const mayBeSent = message.status === "failed" && can("redeem")
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <Text size="small" className="min-w-0 break-words">
        {messageSentence(message, t, format)}
      </Text>
      {mayBeSent && (
        <Button
          size="small"
          variant="secondary"
          isLoading={again.isPending}
          onClick={() => void send()}
        >
          {t("told.sendAgain")}
        </Button>
      )}
    </li>
  )
}
