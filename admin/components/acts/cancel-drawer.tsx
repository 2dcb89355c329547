import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { AdminRefundPreviewResponse } from "../../../src/types/http/refund"
import { useCancelPackage, useRefundPreview } from "../../hooks/package-money"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { AmountField } from "../fields/amount-field"
import { RefundField } from "./refund-field"
import { chosenRefund, firstChoice, type RefundChoice } from "./refund-choice"
import { succeeds } from "./succeeds"
import { TextField } from "../fields/text-field"
import { useCancelSentence } from "./use-cancel-sentence"
import type { DrawerState } from "./use-drawers"
import { ViewDrawer } from "./view-drawer"

type Props = DrawerState & { client_package: AdminClientPackage }

/** Ends a package, with what goes back of what was received. */
export const CancelDrawer = (props: Props) => {
  const { client_package, ...drawer } = props
  const { title, id } = client_package
  const { t } = useMessages()
  const cancel = useCancelPackage(id)
  // What has ended has nothing to preview any more.
  const isOpen = cancel.isIdle || cancel.isError
  const { data, error, refetch } = useRefundPreview(id, { enabled: isOpen })
  if (data) return <CancelForm {...props} preview={data} cancel={cancel} />
  return (
    <ViewDrawer {...drawer} title={t("acts.cancelTitle", { title })} description={title}>
      {error ? <Trouble error={error} onRetry={refetch} /> : <LoadingLines lines={5} />}
    </ViewDrawer>
  )
}

type FormProps = Props & {
  preview: AdminRefundPreviewResponse
  cancel: ReturnType<typeof useCancelPackage>
}

const CancelForm = ({ client_package, preview, cancel, ...drawer }: FormProps) => {
  const { title, order_id } = client_package
  const { currency_code, received } = preview
  const { t } = useMessages()
  const { money } = useFormat()
  const form = useForm<RefundChoice & { reason: string }>({
    defaultValues: { ...firstChoice(preview), reason: "" },
  })
  const refund = chosenRefund(form.watch())
  const sentence = useCancelSentence(client_package, refund)

  const submit = form.handleSubmit(async ({ reason }) => {
    if (!(await succeeds(cancel.mutateAsync({ reason, ...(refund && { refund }) })))) return
    toast.success(t("acts.cancelled", { title }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        danger
        title={t("acts.cancelTitle", { title })}
        consequence={sentence}
        submitLabel={
          refund
            ? t("acts.refundSubmit", { amount: money(refund.amount, currency_code) })
            : t("acts.cancelSubmit")
        }
        onSubmit={() => void submit()}
        isPending={cancel.isPending}
        error={cancel.error}
      >
        {received > 0 && <RefundField {...{ form, preview, client_package }} />}
        {form.watch("method") !== "none" && (
          <AmountField
            control={form.control}
            name="amount"
            label={t("acts.refundAmount")}
            hint={order_id === null ? t("acts.byHand") : t("acts.byOrder")}
            currency_code={currency_code}
            most={received}
          />
        )}
        <TextField control={form.control} name="reason" label={t("common.reason")} />
      </ActDrawer>
    </Form>
  )
}
