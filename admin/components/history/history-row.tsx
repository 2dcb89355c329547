import { Table, Text } from "@medusajs/ui"
import type { AdminHistoryEntry } from "../../../src/types/http/history"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { appointmentWords } from "../visits/appointment-words"
import { historySentence } from "./history-sentence"
import { changeOf } from "./session-change"
import { useActorName } from "./use-actor-name"

/** One line of history: when, what and by whom, and what it did to the sessions that are left. */
export const HistoryRow = ({ entry }: { entry: AdminHistoryEntry }) => {
  const { t } = useMessages()
  const format = useFormat()
  const { effective_at, created_at, available_after } = entry
  const [day, enteredOn] = [format.date(effective_at), format.date(created_at)]
  return (
    <Table.Row className="align-top">
      <Table.Cell className="h-auto whitespace-nowrap py-3">
        <Text size="small">{day}</Text>
        {day !== enteredOn && (
          <Text size="xsmall" className="text-ui-fg-muted whitespace-normal">
            {t("history.enteredOn", { day: enteredOn })}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="h-auto w-full py-3">
        <Text size="small" weight="plus" className="text-ui-fg-base break-words">
          {historySentence(entry, t, format)}
        </Text>
        <Circumstances entry={entry} />
      </Table.Cell>
      <Table.Cell className="h-auto whitespace-nowrap py-3 text-right">
        <Text size="small" weight="plus" className="text-ui-fg-base">
          {changeOf(entry)}
        </Text>
        {available_after !== null && (
          <Text size="xsmall">{t("history.left", { left: available_after })}</Text>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

const Circumstances = ({ entry }: { entry: AdminHistoryEntry }) => {
  const { t } = useMessages()
  const format = useFormat()
  const nameOf = useActorName()
  const { service, units, booking, kind, reason, actor } = entry
  const service_line = service && units !== null && units > 1 ? `${units} × ${service}` : service
  const at = appointmentWords(booking, t, format)
  const appointment = at === null ? null : t("history.appointment", { at })
  const staff = booking?.staff ? t("history.with", { name: booking.staff }) : null
  const facts = [service_line, nameOf(actor), appointment, staff].filter((fact) => fact !== null)
  return (
    <>
      <Text size="xsmall" className="break-words">
        {facts.join(" · ")}
      </Text>
      {/* A correction's sentence is its reason. */}
      {reason !== null && !isCorrection(kind, entry.details) && (
        <Text size="xsmall" className="break-words">
          {t("history.reason", { reason })}
        </Text>
      )}
    </>
  )
}

const isCorrection = (kind: string, details: AdminHistoryEntry["details"]) =>
  kind === "correct" || (kind === "restore" && details?.delta !== undefined)
