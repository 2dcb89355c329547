import { useId } from "react"
import { Label, RadioGroup } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { FormField, type FieldProps } from "./form-field"

type Props<Values extends FieldValues> = FieldProps<Values> & {
  choices: readonly { value: string; label: string }[]
  disabled?: boolean
}

/** A question with a few answers that are all in sight; the first where the one given is not offered. */
export const RadioField = <Values extends FieldValues>(props: Props<Values>) => {
  const { choices, disabled, ...field } = props
  const id = useId()
  return (
    <FormField {...field}>
      {({ value, onChange }) => (
        <RadioGroup
          aria-label={field.label}
          value={(choices.find((choice) => choice.value === value) ?? choices[0])?.value}
          onValueChange={onChange}
          disabled={disabled}
          className="flex flex-wrap gap-x-6 gap-y-2"
        >
          {choices.map((choice) => (
            <div key={choice.value} className="flex items-center gap-x-2">
              <RadioGroup.Item value={choice.value} id={`${id}-${choice.value}`} />
              <Label htmlFor={`${id}-${choice.value}`} size="small">
                {choice.label}
              </Label>
            </div>
          ))}
        </RadioGroup>
      )}
    </FormField>
  )
}
