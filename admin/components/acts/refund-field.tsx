import { RadioGroup } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { UseFormReturn } from "react-hook-form"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { AdminRefundPreviewResponse } from "../../../src/types/http/refund"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { amountOf, type RefundChoice } from "./refund-choice"

type Props = {
  form: UseFormReturn<RefundChoice & { reason: string }>
  preview: AdminRefundPreviewResponse
  client_package: AdminClientPackage
}

/** The ways to pay back, each with what it comes to and why. */
export const RefundField = ({ form, preview, client_package: { units } }: Props) => {
  const { methods, received, currency_code } = preview
  const { t } = useMessages()
  const { money } = useFormat()
  const facts = {
    left: units.available + units.held,
    used: units.used,
    total: units.granted,
    received: money(received, currency_code),
  }
  // While nothing is used its price makes no difference.
  const offered = methods.filter(({ method }) => method !== "list_price" || units.used > 0)
  return (
    <Form.Field
      control={form.control}
      name="method"
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <Form.Label>{t("acts.refundLabel")}</Form.Label>
          <Form.Control>
            <RadioGroup
              value={value}
              onValueChange={(method: RefundChoice["method"]) => {
                onChange(method)
                form.setValue("amount", amountOf(preview, method), { shouldValidate: true })
              }}
            >
              {offered.map(({ method, amount }) => (
                <RadioGroup.ChoiceBox
                  key={method}
                  value={method}
                  label={`${t(`acts.refund.${method}`)} · ${money(amount, currency_code)}`}
                  description={t(`acts.why.${method}`, facts)}
                />
              ))}
              <RadioGroup.ChoiceBox
                value="none"
                label={t("acts.refund.none")}
                description={t("acts.why.none", { received: facts.received })}
              />
            </RadioGroup>
          </Form.Control>
        </Form.Item>
      )}
    />
  )
}
