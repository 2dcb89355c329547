import { StatusBadge } from "@medusajs/ui"
import type { BatchStatus } from "../../../src/types/http/batch"
import { useMessages } from "../../hooks/use-messages"

const COLORS = { queued: "orange", running: "blue", done: "green", undone: "grey" } as const

/** Shows how far a batch has come. */
export const BatchBadge = ({ status }: { status: BatchStatus }) => {
  const { t } = useMessages()
  return <StatusBadge color={COLORS[status]}>{t(`many.status.${status}`)}</StatusBadge>
}
