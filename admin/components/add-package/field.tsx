import type { ReactElement } from "react"
import { Form } from "@medusajs/dashboard/components"
import { useFormContext, type ControllerRenderProps, type FieldPath } from "react-hook-form"
import type { AddValues } from "../../lib/add/values"

type Props<Name extends FieldPath<AddValues>> = {
  name: Name
  label: string
  hint?: string
  optional?: boolean
  children: (field: ControllerRenderProps<AddValues, Name>) => ReactElement
}

/** A labelled field of the form, with what is wrong with it below. */
export const Field = <Name extends FieldPath<AddValues>>(props: Props<Name>) => {
  const { name, label, hint, optional, children } = props
  const { control } = useFormContext<AddValues>()
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>{children(field)}</Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
