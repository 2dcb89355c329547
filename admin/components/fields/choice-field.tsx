import type { FieldValues } from "react-hook-form"
import { FormField, type FieldProps } from "./form-field"
import { SelectInput } from "./select-input"

type Props<Values extends FieldValues> = FieldProps<Values> & {
  choices: readonly { value: string; label: string }[]
}

/** A field for one of a few. */
export const ChoiceField = <Values extends FieldValues>({ choices, ...field }: Props<Values>) => (
  <FormField {...field}>{(input) => <SelectInput {...input} choices={choices} />}</FormField>
)
