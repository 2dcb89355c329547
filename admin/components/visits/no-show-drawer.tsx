import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { useMarkNoShow } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "../acts/use-drawers"
import { ActDrawer } from "../common/act-drawer"
import { ChoiceBoxField } from "../fields/choice-box-field"

type Props = DrawerState & { redemption: AdminPackageRedemption }

/** Says that the customer did not come; what the package was sold with is chosen unless staff choose. */
export const NoShowDrawer = ({ redemption, ...drawer }: Props) => {
  const { t } = useMessages()
  const mark = useMarkNoShow()
  const { id, product_title: title, units_redeemed: count, no_show_counts } = redemption
  const form = useForm({
    defaultValues: { sessions: no_show_counts ? "used" : "back", reason: "" },
  })

  const submit = form.handleSubmit(async ({ sessions, reason }) => {
    const counts = sessions === "used"
    const body = { no_show: true, counts, reason: reason.trim() || undefined }
    if (!(await succeeds(mark.mutateAsync({ id, ...body })))) return
    toast.success(t("visits.missed", { title }))
    drawer.onOpenChange(false)
  })
  const choices = [
    { value: "used", label: t("visits.counts"), description: t("visits.countsHint") },
    { value: "back", label: t("visits.giveBack"), description: t("visits.giveBackHint") },
  ]
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("visits.noShowTitle", { title })}
        submitLabel={t("visits.noShow")}
        onSubmit={() => void submit()}
        isPending={mark.isPending}
        error={mark.error}
      >
        <ChoiceBoxField
          control={form.control}
          name="sessions"
          label={t("visits.sessions", { count })}
          choices={choices}
        />
        <TextField control={form.control} name="reason" label={t("common.reason")} optional />
      </ActDrawer>
    </Form>
  )
}
