import { useState } from "react"
import { Button, Checkbox, Container, Heading, Table, Text } from "@medusajs/ui"
import type { AdminMessageKind } from "../../../src/types/http/message"
import { useChangeMessages, useMessageSettings } from "../../hooks/messages"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { MessagePreview } from "./message-preview"

const WAYS = ["email", "sms"] as const

/** What customers are told, and on which ways; a tick counts at once. */
export const MessagesSection = () => {
  const { t } = useMessages()
  const { data, isError, error, refetch } = useMessageSettings()
  const [shown, setShown] = useState<AdminMessageKind["kind"] | null>(null)
  const told = data?.messages.filter(({ audience }) => audience === "customer") ?? []
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settings.messages.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(data?.email_provider === null ? "settings.messages.none" : "settings.messages.hint")}
        </Text>
      </div>
      {isError && <Trouble error={error} onRetry={refetch} />}
      {!data && !isError && <LoadingLines lines={9} />}
      {data && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("settings.messages.kind")}</Table.HeaderCell>
                {WAYS.map((way) => (
                  <Table.HeaderCell key={way} className="w-px px-1 text-center sm:w-24">
                    {t(`settings.messages.${way}`)}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell className="w-px" />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {told.map((message) => (
                <Row key={message.kind} message={message} onLook={() => setShown(message.kind)} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {shown && (
        <MessagePreview
          kind={shown}
          title={t(`settings.messages.kinds.${shown}`)}
          canSend={data?.email_provider !== null}
          onClose={() => setShown(null)}
        />
      )}
    </Container>
  )
}

const Row = ({ message, onLook }: { message: AdminMessageKind; onLook: () => void }) => {
  const { t } = useMessages()
  const { mutate } = useChangeMessages()
  const { kind, is_always_sent } = message
  const name = t(`settings.messages.kinds.${kind}`)
  return (
    <Table.Row>
      <Table.Cell className="text-ui-fg-base whitespace-normal py-2">{name}</Table.Cell>
      {WAYS.map((way) => (
        <Table.Cell key={way} className="px-1 text-center">
          <Checkbox
            aria-label={t("settings.messages.tell", {
              kind: name,
              way: t(`settings.messages.${way}`),
            })}
            checked={message[way]}
            disabled={way === "email" && is_always_sent}
            onCheckedChange={(ticked) =>
              mutate({ messages: { [kind]: { [way]: ticked === true } } })
            }
          />
        </Table.Cell>
      ))}
      <Table.Cell className="text-right">
        <Button
          aria-label={t("settings.messages.lookAt", { kind: name })}
          onClick={onLook}
          size="small"
          variant="transparent"
        >
          {t("settings.messages.look")}
        </Button>
      </Table.Cell>
    </Table.Row>
  )
}
