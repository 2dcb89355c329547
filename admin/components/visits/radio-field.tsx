import { RadioGroup } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  choices: readonly { value: string; label: string; description: string }[]
}

/** A field for one of a few, each with what it means. */
export const RadioField = <Values extends FieldValues>(props: Props<Values>) => {
  const { control, name, label, choices } = props
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <RadioGroup value={value} onValueChange={onChange} aria-label={label}>
              {choices.map((choice) => (
                <RadioGroup.ChoiceBox key={choice.value} {...choice} />
              ))}
            </RadioGroup>
          </Form.Control>
        </Form.Item>
      )}
    />
  )
}
