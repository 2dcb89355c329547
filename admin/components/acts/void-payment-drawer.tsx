import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { PackagePayment } from "../../../src/types/http/payment"
import { useVoidPayment } from "../../hooks/package-money"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { succeeds } from "./succeeds"
import { TextField } from "./text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & {
  client_package: AdminClientPackage
  payment: PackagePayment
  /** Its amount as it is written. */
  sum: string
}

/** Takes a payment back that was recorded by mistake; the money itself is not sent anywhere. */
export const VoidPaymentDrawer = ({ client_package, payment, sum, ...drawer }: Props) => {
  const { t } = useMessages()
  const take = useVoidPayment(client_package.id)
  const form = useForm({ defaultValues: { reason: "" } })

  const submit = form.handleSubmit(async ({ reason }) => {
    if (!(await succeeds(take.mutateAsync({ payment_id: payment.id, reason })))) return
    toast.success(t("acts.voided", { amount: sum }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        danger
        title={t("acts.voidTitle", { amount: sum })}
        consequence={t("acts.voidConsequence", { title: client_package.title })}
        submitLabel={t("acts.takeBack")}
        onSubmit={() => void submit()}
        isPending={take.isPending}
        error={take.error}
      >
        <TextField control={form.control} name="reason" label={t("common.reason")} long />
      </ActDrawer>
    </Form>
  )
}
