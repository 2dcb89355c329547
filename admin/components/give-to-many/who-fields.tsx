import { Form } from "@medusajs/dashboard/components"
import type { UseFormReturn } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { CustomersPicker } from "./customers-picker"
import { GroupPicker } from "./group-picker"
import { RadioField } from "./radio-field"
import type { ManyValues } from "./values"

/** Who gets it: customers one by one, a customer group or everyone. */
export const WhoFields = ({ form }: { form: UseFormReturn<ManyValues> }) => {
  const { t } = useMessages()
  const { control } = form
  const to = form.watch("to")
  return (
    <>
      <RadioField
        control={control}
        name="to"
        label={t("many.who")}
        choices={[
          { value: "customers", label: t("many.customers") },
          { value: "group", label: t("many.group") },
          { value: "all", label: t("common.everyone") },
        ]}
      />
      {to === "customers" && (
        <Form.Field
          control={control}
          name="customers"
          rules={{ validate: (picked) => picked.length > 0 || t("many.needed.customers") }}
          render={({ field: { value, onChange } }) => (
            <Form.Item>
              <Form.Label>{t("many.customers")}</Form.Label>
              <CustomersPicker label={t("many.customers")} value={value} onChange={onChange} />
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
      {to === "group" && (
        <Form.Field
          control={control}
          name="group"
          rules={{ validate: (picked) => picked !== null || t("many.needed.group") }}
          render={({ field: { value, onChange } }) => (
            <Form.Item>
              <Form.Label>{t("many.group")}</Form.Label>
              <GroupPicker label={t("many.group")} value={value} onChange={onChange} />
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </>
  )
}
