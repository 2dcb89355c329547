import { clx } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

const SOON = 30

/** The last valid day of a package; orange when it is near and sessions are left. */
export const UntilCell = ({ of: one }: { of: AdminClientPackage }) => {
  const { t } = useMessages()
  const { day, daysUntil } = useFormat()
  if (one.expires_on === null) {
    return (
      <span className="text-ui-fg-muted">{one.starts_on === null ? "–" : t("common.never")}</span>
    )
  }
  const isSoon = one.status === "active" && daysUntil(one.expires_on) <= SOON
  return <span className={clx(isSoon && "text-ui-tag-orange-text")}>{day(one.expires_on)}</span>
}
