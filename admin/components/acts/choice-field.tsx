import { Select } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  choices: readonly { value: string; label: string }[]
}

/** A field for one of a few. */
export const ChoiceField = <Values extends FieldValues>(props: Props<Values>) => {
  const { control, name, label, choices } = props
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Select value={value} onValueChange={onChange}>
            <Form.Control>
              <Select.Trigger ref={ref} onBlur={onBlur}>
                <Select.Value />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {choices.map((choice) => (
                <Select.Item key={choice.value} value={choice.value}>
                  {choice.label}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
