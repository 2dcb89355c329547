import { useFormContext } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { ELSEWHERE, LATER, LINK, paymentOf, type AddValues } from "./add-values"
import { PAYMENT_METHODS, usePaymentMethod } from "../acts/payment-methods"
import { SelectInput } from "../fields/select-input"
import { Field } from "./field"
import { MoneyField } from "./money-field"
import type { AddFacts } from "./use-add-facts"
import { usePriceHint } from "./use-price-hint"

/** What the package costs, and what of that is paid now. */
export const PayFields = (facts: AddFacts) => {
  const { offer, price } = facts
  const { t } = useMessages()
  const hint = usePriceHint(facts)
  const { watch, setValue } = useFormContext<AddValues>()
  const methodName = usePaymentMethod()
  const { source, payment } = watch()
  if (source === "complimentary" || !offer) return null

  const method = paymentOf({ payment, source })
  const isPaid = method !== LATER && method !== LINK
  const methods = PAYMENT_METHODS.map((value) => ({
    value,
    label: value === ELSEWHERE && source !== "sale" ? t("add.elsewhere") : methodName(value),
  }))
  const later = { value: LATER, label: t("add.later") }
  const link = { value: LINK, label: t("add.link") }
  const choices = source === "sale" ? [later, ...methods, link] : [...methods, later]
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
      <MoneyField
        name="price"
        label={t("add.price")}
        usual={price?.price ?? offer.price ?? undefined}
        currency_code={offer.currency_code}
        onTyped={() => setValue("discount", "")}
        hint={hint}
      />
      <Field name="payment" label={t("add.payment")}>
        {({ onChange, ref, onBlur }) => (
          <SelectInput
            ref={ref}
            onBlur={onBlur}
            value={method}
            onChange={onChange}
            choices={choices}
          />
        )}
      </Field>
      {isPaid && (
        <MoneyField
          name="paid"
          label={t("add.paid")}
          usual={price?.total}
          currency_code={offer.currency_code}
        />
      )}
    </div>
  )
}
