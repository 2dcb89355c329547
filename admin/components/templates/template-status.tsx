import { StatusBadge } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMessages } from "../../hooks/use-messages"

/** What a template can be, in the order of its life. */
export const TEMPLATE_STATUSES = ["draft", "active", "archived"] as const

const COLORS = { draft: "grey", active: "green", archived: "red" } as const

type Props = { template: Pick<AdminPackageTemplate, "status" | "checks"> }

/** Shows whether a template is on sale, and whether something on sale could not be bought. */
export const TemplateStatus = ({ template: { status, checks } }: Props) => {
  const { t } = useMessages()
  if (status === "active" && checks.some(({ blocking }) => blocking)) {
    return <StatusBadge color="orange">{t("templates.needsAttention")}</StatusBadge>
  }
  return <StatusBadge color={COLORS[status]}>{t(`templates.status.${status}`)}</StatusBadge>
}
