import { castNumber } from "@medusajs/dashboard/lib"
import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { startInstant } from "../../../src/domain/period"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { usePackagePayments, useRecordPayment } from "../../hooks/package-money"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { AmountField } from "../fields/amount-field"
import { ChoiceField } from "../fields/choice-field"
import { DayField } from "../fields/day-field"
import { PAYMENT_METHODS, usePaymentMethod } from "./payment-methods"
import { succeeds } from "./succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package: AdminClientPackage }

/** Records money that was received: what is open is filled in already. */
export const RecordPaymentDrawer = ({ client_package, ...drawer }: Props) => {
  const { id, title, currency_code } = client_package
  const { t } = useMessages()
  const { money, today, zone } = useFormat()
  const methodName = usePaymentMethod()
  const record = useRecordPayment(id)
  const open = usePackagePayments(id).data?.open_amount
  const form = useForm({
    values: {
      amount: open ? String(open) : "",
      method: "cash",
      reference: "",
      paid_on: today(),
    },
    resetOptions: { keepDirtyValues: true },
  })

  const submit = form.handleSubmit(async ({ amount, method, reference, paid_on }) => {
    const received = castNumber(amount)
    const body = {
      amount: received,
      method,
      ...(reference.trim() && { reference: reference.trim() }),
      ...(paid_on !== today() && { paid_at: startInstant(paid_on, zone).toISOString() }),
    }
    if (!(await succeeds(record.mutateAsync(body)))) return
    toast.success(t("acts.recorded", { amount: money(received, currency_code) }))
    drawer.onOpenChange(false)
  })

  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.recordPayment")}
        consequence={
          open === undefined
            ? undefined
            : t("acts.openOf", { amount: money(open, currency_code), title })
        }
        submitLabel={t("acts.recordPayment")}
        onSubmit={() => void submit()}
        isPending={record.isPending}
        error={record.error}
      >
        <AmountField
          control={form.control}
          name="amount"
          label={t("acts.amount")}
          currency_code={currency_code}
          most={open}
        />
        <ChoiceField
          control={form.control}
          name="method"
          label={t("acts.methodLabel")}
          choices={PAYMENT_METHODS.map((value) => ({ value, label: methodName(value) }))}
        />
        <TextField control={form.control} name="reference" label={t("acts.reference")} optional />
        <DayField control={form.control} name="paid_on" label={t("acts.receivedOn")} to={today()} />
      </ActDrawer>
    </Form>
  )
}
