import type { UseFormReturn } from "react-hook-form"
import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import { useMessages } from "../../../hooks/use-messages"
import type { TemplateValues } from "./form-values"

type Props = {
  form: UseFormReturn<TemplateValues>
  name: "cancel_window_hours" | "purchase_limit"
  min: number
  label: string
  /** What it means to leave it empty. */
  hint: string
}

/** A number that may stay empty. */
export const NumberField = ({ form, name, min, label, hint }: Props) => {
  const { t } = useMessages()
  return (
    <Form.Field
      control={form.control}
      name={name}
      rules={{
        validate: (text) => !text || Number(text) >= min || t("templates.tooSmall", { min }),
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional>{label}</Form.Label>
          <Form.Control>
            <Input {...field} type="number" min={min} step={1} className="w-32" />
          </Form.Control>
          <Form.Hint>{hint}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
