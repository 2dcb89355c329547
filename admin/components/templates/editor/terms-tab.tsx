import { useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import { Form } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useMessages } from "../../../hooks/use-messages"
import { RadioField } from "../../fields/radio-field"
import type { TemplateValues } from "./form-values"
import { NumberField } from "./number-field"
import { ValidityField } from "./validity-field"

/** Under which terms a package is sold; what a small salon wants is chosen already. */
export const TermsTab = ({ form }: { form: UseFormReturn<TemplateValues> }) => {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex flex-col gap-y-6">
      <Form.Field
        control={form.control}
        name="validity"
        render={({ field }) => <ValidityField value={field.value} onChange={field.onChange} />}
      />
      <RadioField
        control={form.control}
        name="no_show"
        label={t("templates.noShowLabel")}
        choices={(["counts", "restores"] as const).map((value) => ({
          value,
          label: t(`templates.noShow.${value}`),
        }))}
      />
      <NumberField
        form={form}
        name="cancel_window_hours"
        min={0}
        label={t("templates.cancelLabel")}
        hint={t("templates.cancelHint")}
      />
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="w-fit"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t("templates.more")}
      </Button>
      {isOpen && (
        <>
          <RadioField
            control={form.control}
            name="starts"
            label={t("templates.startsLabel")}
            choices={(["purchase", "first_use"] as const).map((value) => ({
              value,
              label: t(`templates.starts.${value}`),
            }))}
          />
          <RadioField
            control={form.control}
            name="redeem_policy"
            label={t("templates.redeemLabel")}
            choices={(["any", "paid_share", "paid_in_full"] as const).map((value) => ({
              value,
              label: t(`templates.redeem.${value}`),
            }))}
          />
          <RadioField
            control={form.control}
            name="expiry_rule"
            label={t("templates.expiryLabel")}
            choices={(["service_date", "booking_date"] as const).map((value) => ({
              value,
              label: t(`templates.expiry.${value}`),
            }))}
          />
          <NumberField
            form={form}
            name="purchase_limit"
            min={1}
            label={t("templates.limitLabel")}
            hint={t("templates.limitHint")}
          />
          <NumberField
            form={form}
            name="freezes"
            min={0}
            label={t("templates.freezesLabel")}
            hint={t("templates.limitHint")}
          />
          <NumberField
            form={form}
            name="freeze_days"
            min={1}
            label={t("templates.freezeDaysLabel")}
            hint={t("templates.limitHint")}
          />
        </>
      )}
    </div>
  )
}
