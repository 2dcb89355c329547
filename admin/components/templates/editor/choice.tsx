import { useId } from "react"
import type { FieldPathByValue, UseFormReturn } from "react-hook-form"
import { Form } from "@medusajs/dashboard/components"
import { Label, RadioGroup } from "@medusajs/ui"
import type { TemplateValues } from "./form-values"

type Props = {
  form: UseFormReturn<TemplateValues>
  name: FieldPathByValue<TemplateValues, string>
  label: string
  options: readonly { value: string; label: string }[]
  disabled?: boolean
}

/** One of a few, each in plain words. */
export const Choice = ({ form, name, label, options, disabled }: Props) => {
  const id = useId()
  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <RadioGroup
              aria-label={label}
              className="flex flex-col gap-y-2"
              value={field.value}
              onValueChange={field.onChange}
              disabled={disabled}
            >
              {options.map((option) => (
                <div key={option.value} className="flex items-center gap-x-2">
                  <RadioGroup.Item id={`${id}-${option.value}`} value={option.value} />
                  <Label size="small" htmlFor={`${id}-${option.value}`}>
                    {option.label}
                  </Label>
                </div>
              ))}
            </RadioGroup>
          </Form.Control>
        </Form.Item>
      )}
    />
  )
}
