import { useEffect, useState } from "react"
import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useChangeExpiry } from "../../hooks/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { daysLost, firstLastDay } from "./extension"
import { Problem } from "../common/problem"
import { DayPicker } from "./day-picker"
import { EditRow } from "./edit-row"
import { useDates } from "./use-dates"

type Props = { client_package: AdminClientPackage; onDirty: (isDirty: boolean) => void }

/** Moves the last valid day of a package or takes it away, and says what then holds. */
export const ExpiryEdit = ({ client_package, onDirty }: Props) => {
  const { id, title, expires_on } = client_package
  const { t } = useMessages()
  const { longDay } = useFormat()
  const prompt = usePrompt()
  const dates = useDates(client_package)
  const change = useChangeExpiry(id)
  const [day, setDay] = useState(expires_on)
  useEffect(() => setDay(expires_on), [expires_on])
  const isChanged = day !== null && day !== expires_on
  useEffect(() => onDirty(isChanged), [isChanged])

  const save = async (wanted: string | null) => {
    const saved = await change.mutateAsync({ expires_on: wanted }).catch(() => null)
    if (!saved) return
    toast.success(wanted === null ? t("edit.removed") : t("card.valid", { day: longDay(wanted) }))
  }
  const remove = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("edit.removeTitle"),
      description: t("edit.removeText", { title }),
      confirmText: t("edit.remove"),
      cancelText: t("common.back"),
    })
    if (isSure) await save(null)
  }
  const lost = isChanged ? daysLost(dates, day) : 0
  const isTooEarly = isChanged && day < firstLastDay(dates)

  return (
    <EditRow title={t("edit.expiry")}>
      <div className="flex flex-wrap items-center gap-2 pr-8">
        <DayPicker label={t("edit.lastDay")} value={day} onChange={setDay} dates={dates} />
        <Button
          size="small"
          disabled={!isChanged || isTooEarly}
          isLoading={change.isPending}
          onClick={() => void save(day)}
        >
          {t("edit.change")}
        </Button>
        {expires_on !== null && (
          <Button size="small" variant="transparent" onClick={() => void remove()}>
            {t("edit.remove")}
          </Button>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {day === null ? t("edit.never") : t("acts.validUntil", { day: longDay(day) })}
        {lost > 0 && ` ${t("edit.daysLost", { count: lost })}`}
      </Text>
      <Problem error={change.error} />
    </EditRow>
  )
}
