import { useState } from "react"
import { toast, type DataTableCommand } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { copyText } from "../../lib/copy-text"
import { useExport } from "./use-export"

/** What is done with several packages in a drawer. */
export type Act = "extend" | "freeze" | "unfreeze"

/** What may be done with the packages that are ticked, and what somebody has begun to do with them. */
export const useCommands = (picked: readonly AdminClientPackage[]) => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const { can } = useMe()
  const { save } = useExport()
  const [act, setAct] = useState<Act | null>(null)

  const copyEmails = async () => {
    const emails = [...new Set(picked.flatMap(({ customer_email }) => customer_email ?? []))]
    if (await copyText(emails.join(", "))) {
      toast.success(t("list.copied", { count: emails.length }))
    } else {
      toast.error(t("list.notCopied"))
    }
  }

  const commands: DataTableCommand[] = []
  if (can("edit")) {
    commands.push({
      label: t("acts.menuItem.extend"),
      shortcut: "v",
      action: () => setAct("extend"),
    })
    if (picked.some(({ status }) => status !== "frozen")) {
      commands.push({ label: t("list.freeze.open"), shortcut: "f", action: () => setAct("freeze") })
    }
    if (picked.some(({ status }) => status === "frozen")) {
      const label = t("list.unfreeze.open")
      commands.push({ label, shortcut: "u", action: () => setAct("unfreeze") })
    }
  }
  commands.push({ label: t("list.copyEmails"), shortcut: "c", action: copyEmails })
  if (can("report")) {
    const ids = picked.map(({ id }) => id)
    const label = dashboard("actions.export")
    commands.push({ label, shortcut: "x", action: async () => await save({ id: ids }) })
  }
  return { commands, act, close: () => setAct(null) }
}
