import { useState } from "react"
import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { dayAfter } from "../../../src/domain/calendar"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { AdminPausedBooking } from "../../../src/types/http/package-changes"
import { useFreezePackage } from "../../hooks/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { DayField } from "../fields/day-field"
import { PausedBookings } from "./paused-bookings"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package: AdminClientPackage }

type Pause = { from: string | null; until: string | null; reason: string }

/** Pauses a package, from now or a day, until a day or until further notice, and names the appointments that fall into it. */
export const FreezeDrawer = ({ client_package: { id, title }, ...drawer }: Props) => {
  const { t } = useMessages()
  const { today } = useFormat()
  const [fallingIn, setFallingIn] = useState<AdminPausedBooking[]>([])
  const freeze = useFreezePackage(id)
  const form = useForm<Pause>({ defaultValues: { from: null, until: null, reason: "" } })

  const submit = form.handleSubmit(async ({ from, until, reason }) => {
    const body = {
      ...(from !== null && { from }),
      ...(until !== null && { until }),
      ...(reason.trim() && { reason }),
    }
    const answer = await freeze.mutateAsync(body).catch(() => null)
    if (!answer) return
    if (answer.bookings.length > 0) return setFallingIn(answer.bookings)
    toast.success(t("acts.frozen", { title }))
    drawer.onOpenChange(false)
  })
  if (fallingIn.length > 0) {
    return <PausedBookings {...drawer} {...{ title }} bookings={fallingIn} />
  }
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.freezeTitle", { title })}
        consequence={t("acts.freezeConsequence")}
        submitLabel={t("acts.menuItem.freeze")}
        onSubmit={() => void submit()}
        isPending={freeze.isPending}
        error={freeze.error}
      >
        <DayField
          control={form.control}
          name="from"
          label={t("acts.freezeFrom")}
          hint={t("acts.freezeFromHint")}
          from={today()}
          optional
        />
        <DayField
          control={form.control}
          name="until"
          label={t("acts.freezeUntil")}
          hint={t("acts.freezeHint")}
          from={dayAfter(today(), 1)}
          optional
        />
        <TextField control={form.control} name="reason" label={t("common.reason")} optional />
      </ActDrawer>
    </Form>
  )
}
