import type { UseFormReturn } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { FormField } from "../fields/form-field"
import { RadioField } from "../fields/radio-field"
import { PickOne } from "../pickers/pick-one"
import { PickSeveral } from "../pickers/pick-several"
import { CUSTOMER_GROUPS, CUSTOMERS } from "../pickers/sources"
import type { ManyValues } from "./many-values"

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
        <FormField
          control={control}
          name="customers"
          label={t("many.customers")}
          rules={{ validate: (picked) => picked.length > 0 || t("many.needed.customers") }}
        >
          {({ ref: _, ...field }) => <PickSeveral {...field} source={CUSTOMERS} />}
        </FormField>
      )}
      {to === "group" && (
        <FormField
          control={control}
          name="group"
          label={t("many.group")}
          rules={{ validate: (picked) => picked !== null || t("many.needed.group") }}
        >
          {({ ref: _, ...field }) => <PickOne {...field} source={CUSTOMER_GROUPS} />}
        </FormField>
      )}
    </>
  )
}
