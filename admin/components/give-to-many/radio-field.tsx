import { Label, RadioGroup } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath } from "react-hook-form"
import type { ManyValues } from "./values"

type Props = {
  control: Control<ManyValues>
  name: FieldPath<ManyValues>
  label: string
  choices: readonly { value: string; label: string }[]
}

/** A question with a few answers that are all in sight; the first where the one given is not offered. */
export const RadioField = ({ control, name, label, choices }: Props) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value, onChange } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Form.Control>
          <RadioGroup
            value={(choices.find((choice) => choice.value === value) ?? choices[0])?.value}
            onValueChange={onChange}
            className="flex flex-wrap gap-x-6 gap-y-2"
          >
            {choices.map((choice) => (
              <div key={choice.value} className="flex items-center gap-x-2">
                <RadioGroup.Item value={choice.value} id={`${name}-${choice.value}`} />
                <Label htmlFor={`${name}-${choice.value}`} size="small">
                  {choice.label}
                </Label>
              </div>
            ))}
          </RadioGroup>
        </Form.Control>
      </Form.Item>
    )}
  />
)
