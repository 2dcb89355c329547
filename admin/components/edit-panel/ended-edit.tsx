import { useEffect, useState } from "react"
import { Button, Input, Label, Text, toast } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useReinstatePackage } from "../../hooks/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { endOfReturn, firstLastDay } from "./extension"
import { Problem } from "../common/problem"
import { DayPicker } from "./day-picker"
import { EditRow } from "./edit-row"
import { useDates } from "./use-dates"

type Props = { client_package: AdminClientPackage; onDirty: (isDirty: boolean) => void }

/** Brings a package back that has ended, with the sessions that ended with it. */
export const EndedEdit = ({ client_package, onDirty }: Props) => {
  const { id, expires_on, units } = client_package
  const { t } = useMessages()
  const { longDay } = useFormat()
  const dates = useDates(client_package)
  const reinstate = useReinstatePackage(id)
  const [day, setDay] = useState<string | null>(endOfReturn(dates))
  const [reason, setReason] = useState("")
  useEffect(() => onDirty(reason !== ""), [reason])

  const save = async () => {
    const body = { expires_on: day, reason: reason.trim() }
    const saved = await reinstate.mutateAsync(body).catch(() => null)
    if (!saved) return
    toast.success(day === null ? t("edit.removed") : t("card.valid", { day: longDay(day) }))
  }
  // Not booked as ended yet: then what is left is what comes back.
  const count = units.expired || units.available
  const isTooEarly = day !== null && day < firstLastDay(dates)

  return (
    <EditRow title={t("edit.expiry")}>
      <Text size="small" className="text-ui-fg-subtle pr-8">
        {expires_on !== null && `${t("edit.ended", { day: longDay(expires_on) })} `}
        {t("edit.comeBack", { count })}
      </Text>
      <div className="flex flex-wrap items-center gap-2">
        <DayPicker label={t("edit.lastDay")} value={day} onChange={setDay} dates={dates} />
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-y-1">
          <Label htmlFor={`${id}-back`} size="small" weight="plus">
            {t("common.reason")}
          </Label>
          <Input
            id={`${id}-back`}
            size="small"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        <Button
          size="small"
          disabled={!reason.trim() || isTooEarly}
          isLoading={reinstate.isPending}
          onClick={() => void save()}
        >
          {t("edit.bringBack")}
        </Button>
      </div>
      <Problem error={reinstate.error} />
    </EditRow>
  )
}
