import { useFieldArray, useWatch, type UseFormReturn } from "react-hook-form"
import { Plus } from "@medusajs/icons"
import { Form } from "@medusajs/dashboard/components"
import { Button, Input, Textarea } from "@medusajs/ui"
import { useMessages } from "../../../hooks/use-messages"
import { EMPTY_ITEM, type TemplateValues } from "./form-values"
import { ItemFields } from "./item-fields"
import { suggestedTitle } from "./to-body"

/** Which services, how many sessions of each, and what the package is called. */
export const ServicesTab = ({ form }: { form: UseFormReturn<TemplateValues> }) => {
  const { t } = useMessages()
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: "items" })
  const items = useWatch({ control, name: "items" })
  return (
    <div className="flex flex-col gap-y-6">
      {fields.map(({ id }, index) => (
        <ItemFields
          key={id}
          form={form}
          index={index}
          onRemove={fields.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="w-fit"
        onClick={() => append(EMPTY_ITEM)}
      >
        <Plus />
        {t("templates.addService")}
      </Button>
      <Form.Field
        control={control}
        name="title"
        rules={{
          validate: (title) =>
            Boolean(title.trim() || suggestedTitle(items)) || t("templates.titleMissing"),
        }}
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("templates.name")}</Form.Label>
            <Form.Control>
              <Input {...field} autoComplete="off" placeholder={suggestedTitle(items)} />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <Form.Field
        control={control}
        name="description"
        render={({ field }) => (
          <Form.Item>
            <Form.Label optional>{t("templates.description")}</Form.Label>
            <Form.Control>
              <Textarea {...field} rows={2} />
            </Form.Control>
          </Form.Item>
        )}
      />
    </div>
  )
}
