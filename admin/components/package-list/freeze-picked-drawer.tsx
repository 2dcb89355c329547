import { useState } from "react"
import { Input, Label } from "@medusajs/ui"
import { dayAfter } from "../../../src/domain/calendar"
import { useActOnPackages } from "../../hooks/package-batches"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import type { ActProps } from "./act-props"
import { ReasonField } from "./reason-field"

/** Pauses several packages, or lifts their pauses. */
export const FreezePickedDrawer = ({
  act,
  ...props
}: ActProps & { act: "freeze" | "unfreeze" }) => {
  const { picked, onClose, onDone } = props
  const { t } = useMessages()
  const { longDay, today } = useFormat()
  const { mutate, isPending, error } = useActOnPackages()
  const [days, setDays] = useState("")
  const [reason, setReason] = useState("")
  // The server counts it anew for each package; those it does not fit come back with the cause.
  const isPause = act === "freeze"
  const pause = Number.parseInt(days, 10) || 0
  const consequence = () => {
    if (!isPause) return t("list.unfreeze.consequence")
    if (pause < 1) return t("list.freeze.open_ended")
    return t("list.freeze.until", { day: longDay(dayAfter(today(), pause)) })
  }
  return (
    <ActDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(isPause ? "list.freeze.title" : "list.unfreeze.title", { count: picked.length })}
      consequence={consequence()}
      submitLabel={t(isPause ? "list.freeze.open" : "list.unfreeze.open")}
      isPending={isPending}
      isDisabled={!reason.trim()}
      error={error}
      onSubmit={() => {
        const action = isPause
          ? { action: "freeze" as const, ...(pause > 0 && { days: pause }) }
          : { action: "unfreeze" as const }
        const ids = picked.map(({ id }) => id)
        mutate({ ids, reason: reason.trim(), ...action }, { onSuccess: onDone })
      }}
    >
      {isPause && (
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="freeze-days" size="small" weight="plus">
            {t("list.freeze.days")}
          </Label>
          <Input
            id="freeze-days"
            type="number"
            min={1}
            max={3650}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </div>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActDrawer>
  )
}
