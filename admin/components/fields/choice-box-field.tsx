import { RadioGroup } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { FormField, type FieldProps } from "./form-field"

type Props<Values extends FieldValues> = FieldProps<Values> & {
  choices: readonly { value: string; label: string; description: string }[]
}

/** A field for one of a few, each with what it means. */
export const ChoiceBoxField = <Values extends FieldValues>(props: Props<Values>) => {
  const { choices, ...field } = props
  return (
    <FormField {...field}>
      {({ value, onChange }) => (
        <RadioGroup value={value} onValueChange={onChange} aria-label={field.label}>
          {choices.map((choice) => (
            <RadioGroup.ChoiceBox key={choice.value} {...choice} />
          ))}
        </RadioGroup>
      )}
    </FormField>
  )
}
