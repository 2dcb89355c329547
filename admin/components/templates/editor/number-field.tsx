import type { UseFormReturn } from "react-hook-form"
import { Input } from "@medusajs/ui"
import { useMessages } from "../../../hooks/use-messages"
import { FormField } from "../../fields/form-field"
import type { TemplateValues } from "./form-values"

type Props = {
  form: UseFormReturn<TemplateValues>
  name: "cancel_window_hours" | "purchase_limit" | "freezes" | "freeze_days"
  min: number
  label: string
  /** What it means to leave it empty. */
  hint: string
}

/** A number that may stay empty. */
export const NumberField = ({ form, min, ...field }: Props) => {
  const { t } = useMessages()
  const problem = (typed: string) =>
    !typed || Number(typed) >= min || t("templates.tooSmall", { min })
  return (
    <FormField {...field} control={form.control} optional rules={{ validate: problem }}>
      {(input) => <Input {...input} type="number" min={min} step={1} className="w-32" />}
    </FormField>
  )
}
