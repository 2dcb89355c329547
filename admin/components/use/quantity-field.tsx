import { Input } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"

type Props<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
}

/** A field for how many, at least one. */
export const QuantityField = <Values extends FieldValues>({
  control,
  name,
  label,
}: Props<Values>) => {
  const { t } = useMessages()
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{ validate: (value) => (Number.isInteger(value) && value > 0) || t("use.atLeastOne") }}
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <Input
              {...field}
              type="number"
              min={1}
              onChange={({ target }) => onChange(target.value === "" ? "" : Number(target.value))}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
