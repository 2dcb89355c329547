import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { dayAfter } from "../../../src/domain/package-dates"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useChangeExpiry, useReinstatePackage } from "../../hooks/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { EndField } from "./end-field"
import { succeeds } from "./succeeds"
import { TextField } from "./text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package: AdminClientPackage }

type Extension = { expires_on: string; reason: string }

/** Gives a package a later last day. */
export const ExtendDrawer = ({ client_package, ...drawer }: Props) => {
  const { id, title, expires_on } = client_package
  const { t } = useMessages()
  const { longDay, today } = useFormat()
  const change = useChangeExpiry(id)
  const form = useForm<Extension>({
    defaultValues: { expires_on: expires_on ?? today(), reason: "" },
  })
  const submit = form.handleSubmit(async ({ expires_on, reason }) => {
    const body = { expires_on, ...(reason.trim() && { reason }) }
    if (!(await succeeds(change.mutateAsync(body)))) return
    toast.success(t("acts.extended", { title, day: longDay(expires_on) }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.extendTitle", { title })}
        consequence={
          expires_on === null ? undefined : t("acts.validUntil", { day: longDay(expires_on) })
        }
        submitLabel={t("acts.menuItem.extend")}
        onSubmit={() => void submit()}
        isPending={change.isPending}
        isDisabled={form.watch("expires_on") === expires_on}
        error={change.error}
      >
        <EndField control={form.control} name="expires_on" from={today()} since={expires_on} />
        <TextField control={form.control} name="reason" label={t("common.reason")} optional />
      </ActDrawer>
    </Form>
  )
}

const MONTH = 30

/** Brings a package back that has ended, with the sessions it ended with. */
export const ReinstateDrawer = ({ client_package, ...drawer }: Props) => {
  const { id, title, units, expires_on: ended_on } = client_package
  const { t } = useMessages()
  const { day, longDay, today } = useFormat()
  const reinstate = useReinstatePackage(id)
  const form = useForm<Extension>({
    defaultValues: { expires_on: dayAfter(today(), MONTH), reason: "" },
  })
  const submit = form.handleSubmit(async (body) => {
    if (!(await succeeds(reinstate.mutateAsync(body)))) return
    toast.success(t("acts.extended", { title, day: longDay(body.expires_on) }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.extendTitle", { title })}
        consequence={
          ended_on === null
            ? undefined
            : t("acts.reinstateConsequence", {
                day: day(ended_on),
                // Not booked as ended yet: then what is left is what comes back.
                count: units.expired || units.available,
              })
        }
        submitLabel={t("acts.menuItem.extend")}
        onSubmit={() => void submit()}
        isPending={reinstate.isPending}
        error={reinstate.error}
      >
        <EndField control={form.control} name="expires_on" from={today()} since={today()} />
        <TextField control={form.control} name="reason" label={t("common.reason")} />
      </ActDrawer>
    </Form>
  )
}
