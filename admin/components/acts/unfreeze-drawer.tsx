import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useUnfreezePackage } from "../../hooks/package-changes"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { succeeds } from "./succeeds"
import { TextField } from "./text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package: AdminClientPackage }

/** Lifts the pause of a package at once. */
export const UnfreezeDrawer = ({ client_package: { id, title }, ...drawer }: Props) => {
  const { t } = useMessages()
  const lift = useUnfreezePackage(id)
  const form = useForm({ defaultValues: { reason: "" } })

  const submit = form.handleSubmit(async ({ reason }) => {
    if (!(await succeeds(lift.mutateAsync(reason.trim() ? { reason } : {})))) return
    toast.success(t("acts.unfrozen", { title }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.unfreezeTitle", { title })}
        consequence={t("acts.unfreezeConsequence")}
        submitLabel={t("acts.menuItem.unfreeze")}
        onSubmit={() => void submit()}
        isPending={lift.isPending}
        error={lift.error}
      >
        <TextField control={form.control} name="reason" label={t("common.reason")} optional />
      </ActDrawer>
    </Form>
  )
}
