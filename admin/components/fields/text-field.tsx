import { Input, Textarea } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { FormField, type FieldProps } from "./form-field"

type Props<Values extends FieldValues> = FieldProps<Values> & {
  /** For sentences instead of a few words. */
  long?: boolean
}

/** A field for words. */
export const TextField = <Values extends FieldValues>({ long, ...field }: Props<Values>) => {
  const { t } = useMessages()
  return (
    <FormField
      {...field}
      rules={{ validate: (value) => field.optional || value.trim() !== "" || t("acts.needed") }}
    >
      {(input) => (long ? <Textarea {...input} /> : <Input {...input} />)}
    </FormField>
  )
}
