import { Checkbox, Label } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { UseFormReturn } from "react-hook-form"
import { useSendsEmails } from "../../hooks/settings"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ChoiceField } from "../fields/choice-field"
import { DayField } from "../fields/day-field"
import { useTerms } from "../templates/use-terms"
import { FormField } from "../fields/form-field"
import { MoneyInput } from "../fields/money-input"
import { RadioField } from "../fields/radio-field"
import { expiryOf, type ManyValues } from "./many-values"

const SOURCES = ["complimentary", "external", "migrated"] as const

type Props = { form: UseFormReturn<ManyValues>; currency_code: string }

const PriceField = ({ form, currency_code }: Props) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const [kind, template] = form.watch(["kind", "template"])
  const usual = template?.prices.find((one) => one.currency_code === currency_code)
  const hint =
    kind === "template" && usual
      ? t("many.usualPrice", { price: money(usual.amount, currency_code) })
      : t("many.noPrice")
  return (
    <FormField
      control={form.control}
      name="price"
      label={t("many.price")}
      hint={hint}
      rules={{
        validate: (typed) => {
          const isKnown =
            kind === "template" ? usual !== undefined : form.getValues("source") === "migrated"
          return typed !== "" || isKnown || t("many.needed.price")
        },
      }}
    >
      {(field) => <MoneyInput {...field} currency_code={currency_code} />}
    </FormField>
  )
}

/** On which terms they get it: where it comes from, until when it is valid, and whether they are told. */
export const TermsFields = ({ form, currency_code }: Props) => {
  const { t } = useMessages()
  const { today } = useFormat()
  const sendsEmails = useSendsEmails()
  const terms = useTerms()
  const values = form.watch()
  const { kind, template, source } = values
  const asTemplate = { value: "terms", label: t("many.asTemplate") }
  if (template) asTemplate.label += ` (${terms.validity(template.validity)})`
  const ends = [
    { value: "day", label: t("many.untilDay") },
    { value: "never", label: t("common.never") },
  ]
  return (
    <>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <ChoiceField
          control={form.control}
          name="source"
          label={t("many.source")}
          choices={SOURCES.map((value) => ({ value, label: t(`common.source.${value}`) }))}
        />
        {source !== "complimentary" && <PriceField form={form} currency_code={currency_code} />}
      </div>
      <RadioField
        control={form.control}
        name="expiry"
        label={t("list.columns.until")}
        choices={kind === "template" ? [asTemplate, ...ends] : ends}
      />
      {expiryOf(values) === "day" && (
        <DayField control={form.control} name="day" label={t("edit.lastDay")} from={today()} />
      )}
      {sendsEmails && (
        <Form.Field
          control={form.control}
          name="notify"
          render={({ field: { value, onChange } }) => (
            <div className="flex items-center gap-x-2">
              <Checkbox
                id="many-notify"
                checked={value}
                onCheckedChange={(checked) => onChange(checked === true)}
              />
              <Label htmlFor="many-notify" size="small">
                {t("many.notify")}
              </Label>
            </div>
          )}
        />
      )}
    </>
  )
}
