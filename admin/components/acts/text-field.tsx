import { Input, Textarea } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string
  optional?: boolean
  /** For sentences instead of a few words. */
  long?: boolean
}

/** A field for words. */
export const TextField = <Values extends FieldValues>(props: Props<Values>) => {
  const { control, name, label, hint, optional = false, long = false } = props
  const { t } = useMessages()
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (value) => optional || value.trim() !== "" || t("acts.needed"),
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>{long ? <Textarea {...field} /> : <Input {...field} />}</Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
