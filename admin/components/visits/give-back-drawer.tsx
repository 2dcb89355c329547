import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { useGiveBack } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "../acts/use-drawers"
import { ActDrawer } from "../common/act-drawer"
import { ChoiceBoxField } from "../fields/choice-box-field"

type Props = DrawerState & { redemption: AdminPackageRedemption; isAhead: boolean }

/** Cancels a visit: its sessions are given back unless staff say that it was too late. */
export const GiveBackDrawer = ({ redemption, isAhead, ...drawer }: Props) => {
  const { t } = useMessages()
  const giveBack = useGiveBack()
  const form = useForm({ defaultValues: { policy: "always", reason: "" } })
  const { id, product_title: title, units_redeemed } = redemption
  const isUsed = units_redeemed > 0
  const count = isUsed ? units_redeemed : redemption.units_forfeited
  const isLate = form.watch("policy") === "never"

  const submit = form.handleSubmit(async ({ reason }) => {
    const body = {
      policy: isLate ? "never" : "always",
      reason: reason.trim() || undefined,
    } as const
    if (!(await succeeds(giveBack.mutateAsync({ id, ...body })))) return
    toast.success(isLate ? t("visits.late", { title }) : t("use.undone", { title }))
    drawer.onOpenChange(false)
  })
  const choices = [
    { value: "always", label: t("visits.giveBack"), description: t("visits.giveBackHint") },
    { value: "never", label: t("visits.lateCancel"), description: t("visits.lateHint") },
  ]
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={isAhead ? t("visits.cancelTitle", { title }) : t("visits.giveBackTitle", { title })}
        consequence={isUsed ? undefined : t("visits.giveBackHint")}
        submitLabel={isAhead ? t("visits.cancelVisit") : t("visits.giveBack")}
        onSubmit={() => void submit()}
        isPending={giveBack.isPending}
        error={giveBack.error}
      >
        {isUsed && (
          <ChoiceBoxField
            control={form.control}
            name="policy"
            label={t("visits.sessions", { count })}
            choices={choices}
          />
        )}
        <TextField control={form.control} name="reason" label={t("common.reason")} optional />
      </ActDrawer>
    </Form>
  )
}
