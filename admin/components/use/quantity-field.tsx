import { Input } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { FormField, type FieldProps } from "../fields/form-field"

/** A field for how many, at least one. */
export const QuantityField = <Values extends FieldValues>(props: FieldProps<Values>) => {
  const { t } = useMessages()
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) > 0
  return (
    <FormField {...props} rules={{ validate: (value) => isCount(value) || t("use.atLeastOne") }}>
      {({ onChange, ...field }) => (
        <Input
          {...field}
          type="number"
          min={1}
          onChange={({ target }) => onChange(target.value === "" ? "" : Number(target.value))}
        />
      )}
    </FormField>
  )
}
