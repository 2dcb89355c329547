import { isMessageKind, type MessageStatus } from "../../../src/domain/message"
import { SKIP_REASONS, type SkipReason } from "../../../src/domain/telling"
import type { AdminPackageMessage } from "../../../src/types/http/message"
import type { Format } from "../../hooks/use-format"
import type { useMessages } from "../../hooks/use-messages"

type Translate = ReturnType<typeof useMessages>["t"]

const isKnown = (reason: string): reason is SkipReason => SKIP_REASONS.some((one) => one === reason)

// What a provider said is shown in its own words.
const whyOf = (reason: string | null, t: Translate): string => {
  if (reason === null) return ""
  return isKnown(reason) ? t(`told.why.${reason}`) : reason
}

const kindOf = (kind: string, t: Translate): string =>
  isMessageKind(kind) ? t(`told.kind.${kind}`) : kind

/** What became of a message, as a person says it. */
export const messageSentence = (
  message: AdminPackageMessage,
  t: Translate,
  { dateTime }: Format
): string => {
  const { recipient, reason, sent_at, due_at, next_attempt_at, attempts } = message
  const what = { kind: kindOf(message.kind, t), why: whyOf(reason, t) }
  const says: Record<MessageStatus, () => string> = {
    sent: () => {
      const when = dateTime(sent_at ?? due_at)
      return recipient
        ? t("told.sentTo", { ...what, to: recipient, when })
        : t("told.sent", { ...what, when })
    },
    skipped: () => t("told.skipped", what),
    failed: () => t("told.failed", what),
    due: () => {
      const when = dateTime(next_attempt_at ?? due_at)
      return attempts > 0 && reason !== null
        ? t("told.again", { ...what, when })
        : t("told.due", { ...what, when })
    },
  }
  return says[message.status]()
}
