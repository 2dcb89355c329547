import type { ReactElement } from "react"
import { Form } from "@medusajs/dashboard/components"
import type { Control, ControllerProps, ControllerRenderProps } from "react-hook-form"
import type { FieldPath, FieldValues } from "react-hook-form"

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = {
  control: Control<Values>
  name: Name
  label: string
  hint?: string
  optional?: boolean
  rules?: ControllerProps<Values, Name>["rules"]
  className?: string
  children: (field: ControllerRenderProps<Values, Name>) => ReactElement
}

/** What a field of this kind takes, whatever its form holds. */
export type FieldProps<Values extends FieldValues> = Omit<
  Props<Values, FieldPath<Values>>,
  "rules" | "children"
>

/** A labelled field of a form, with what is wrong with it below. */
export const FormField = <Values extends FieldValues, Name extends FieldPath<Values>>(
  props: Props<Values, Name>
) => {
  const { control, name, label, hint, optional, rules, className, children } = props
  return (
    <Form.Field
      control={control}
      name={name}
      rules={rules}
      render={({ field }) => (
        <Form.Item className={className}>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>{children(field)}</Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
