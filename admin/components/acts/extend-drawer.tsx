import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { dayAfter } from "../../../src/domain/calendar"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useChangeExpiry, useReinstatePackage } from "../../hooks/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { EndField } from "./end-field"
import { succeeds } from "./succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "./use-drawers"

// How long a package lasts again that had ended, unless somebody says otherwise.
const AGAIN = 30

type Props = DrawerState & { client_package: AdminClientPackage; hasEnded: boolean }

/** Gives a package a later last day; one that has ended gets its sessions back with it. */
export const ExtendDrawer = ({ client_package, hasEnded, ...drawer }: Props) => {
  const { id, title, expires_on: until, units } = client_package
  const { t } = useMessages()
  const { longDay, today } = useFormat()
  const change = useChangeExpiry(id)
  const reinstate = useReinstatePackage(id)
  const command = hasEnded ? reinstate : change
  const form = useForm({
    defaultValues: {
      expires_on: hasEnded ? dayAfter(today(), AGAIN) : (until ?? today()),
      reason: "",
    },
  })
  const submit = form.handleSubmit(async ({ expires_on, reason }) => {
    const attempt = hasEnded
      ? reinstate.mutateAsync({ expires_on, reason })
      : change.mutateAsync({ expires_on, ...(reason.trim() && { reason }) })
    if (!(await succeeds(attempt))) return
    toast.success(t("acts.extended", { title, day: longDay(expires_on) }))
    drawer.onOpenChange(false)
  })
  // Not booked as ended yet: then what is left is what comes back.
  const count = units.expired || units.available
  const day = until === null ? "" : longDay(until)
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.extendTitle", { title })}
        consequence={
          hasEnded ? t("acts.reinstateConsequence", { day, count }) : t("acts.validUntil", { day })
        }
        submitLabel={t("acts.menuItem.extend")}
        onSubmit={() => void submit()}
        isPending={command.isPending}
        isDisabled={!hasEnded && form.watch("expires_on") === until}
        error={command.error}
      >
        <EndField
          value={form.watch("expires_on")}
          from={today()}
          since={hasEnded ? today() : (until ?? today())}
        />
        <TextField
          control={form.control}
          name="reason"
          label={t("common.reason")}
          optional={!hasEnded}
        />
      </ActDrawer>
    </Form>
  )
}
