import { useState } from "react"
import { DatePicker, Input, Label, RadioGroup } from "@medusajs/ui"
import type { ClientPackageAction } from "../../../src/types/http/batch"
import { useActOnPackages } from "../../hooks/package-batches"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { dayOf, pickerDate } from "../../lib/day"
import { ActDrawer } from "../common/act-drawer"
import type { ActProps } from "./act-props"
import { ReasonField } from "./reason-field"

const DAYS = 30

/** Moves the last valid day of several packages by some days, or to one day. */
export const ExtendPickedDrawer = ({ picked, onClose, onDone }: ActProps) => {
  const { t } = useMessages()
  const { longDay, today } = useFormat()
  const { mutate, isPending, error } = useActOnPackages()
  const [way, setWay] = useState("days")
  const [days, setDays] = useState(String(DAYS))
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState("")
  const count = picked.length
  const byDays = Number.parseInt(days, 10) || 0
  const action: ClientPackageAction | null =
    way === "days"
      ? byDays !== 0
        ? { action: "shift_expiry", days: byDays }
        : null
      : until !== null
        ? { action: "set_expiry", expires_on: until }
        : null
  const consequence = () => {
    if (!action) return t("list.extend.ask")
    if (action.action === "set_expiry") {
      return t("list.extend.until", { day: longDay(until ?? today()) })
    }
    return t(byDays > 0 ? "list.extend.later" : "list.extend.earlier", { count: Math.abs(byDays) })
  }
  return (
    <ActDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("list.extend.title", { count })}
      consequence={consequence()}
      submitLabel={t("acts.menuItem.extend")}
      isPending={isPending}
      isDisabled={!action || !reason.trim()}
      error={error}
      onSubmit={() => {
        if (!action || !reason.trim()) return
        const ids = picked.map(({ id }) => id)
        mutate({ ids, reason: reason.trim(), ...action }, { onSuccess: onDone })
      }}
    >
      <RadioGroup value={way} onValueChange={setWay} aria-label={t("acts.menuItem.extend")}>
        <div className="flex items-center gap-x-3">
          <RadioGroup.Item value="days" id="extend-days" />
          <Label htmlFor="extend-days">{t("list.extend.byDays")}</Label>
          <Input
            type="number"
            aria-label={t("list.extend.days")}
            className="w-24"
            min={-3650}
            max={3650}
            value={days}
            onFocus={() => setWay("days")}
            onChange={(event) => setDays(event.target.value)}
          />
        </div>
        <div className="flex items-center gap-x-3">
          <RadioGroup.Item value="until" id="extend-until" />
          <Label htmlFor="extend-until" id="extend-until-label">
            {t("list.extend.toDay")}
          </Label>
          <DatePicker
            aria-labelledby="extend-until-label"
            minValue={pickerDate(today())}
            value={until === null ? null : pickerDate(until)}
            onChange={(date) => {
              setWay("until")
              setUntil(date ? dayOf(date) : null)
            }}
          />
        </div>
      </RadioGroup>
      <ReasonField value={reason} onChange={setReason} />
    </ActDrawer>
  )
}
