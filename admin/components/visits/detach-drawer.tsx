import { Switch, toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { useDetachVisit } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "../acts/use-drawers"
import { ActDrawer } from "../common/act-drawer"

type Props = DrawerState & { redemption: AdminPackageRedemption }

/** Takes a visit off its package: the booking stays, its price comes back where staff want it. */
export const DetachDrawer = ({ redemption, ...drawer }: Props) => {
  const { t } = useMessages()
  const detach = useDetachVisit()
  const form = useForm({ defaultValues: { charge: true, reason: "" } })
  const { id, product_title: title } = redemption

  const submit = form.handleSubmit(async ({ charge, reason }) => {
    const body = { charge, reason: reason.trim() || undefined }
    if (!(await succeeds(detach.mutateAsync({ id, ...body })))) return
    toast.success(t("visits.detached", { title }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("visits.detachTitle", { title })}
        consequence={t("visits.detachConsequence")}
        submitLabel={t("visits.detach")}
        onSubmit={() => void submit()}
        isPending={detach.isPending}
        error={detach.error}
      >
        <Form.Field
          control={form.control}
          name="charge"
          render={({ field: { value, onChange, ref } }) => (
            <Form.Item>
              <div className="flex items-center justify-between gap-x-4">
                <Form.Label>{t("visits.charge")}</Form.Label>
                <Form.Control>
                  <Switch ref={ref} checked={value} onCheckedChange={onChange} />
                </Form.Control>
              </div>
              <Form.Hint>{t("visits.chargeHint")}</Form.Hint>
            </Form.Item>
          )}
        />
        <TextField control={form.control} name="reason" label={t("common.reason")} optional />
      </ActDrawer>
    </Form>
  )
}
