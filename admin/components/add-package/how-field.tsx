import { RadioGroup } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import type { AddValues } from "./add-values"
import { Field } from "./field"
import { useSources } from "./use-sources"

/** How the package comes to its customer, as far as one may decide that. */
export const HowField = () => {
  const { t } = useMessages()
  const { setValue } = useFormContext<AddValues>()
  const sources = useSources()
  const choose = (value: string) => {
    const source = sources.find((one) => one === value)
    if (!source) return
    setValue("source", source, { shouldDirty: true })
    setValue("payment", "")
    setValue("paid", null)
  }
  return (
    <Field name="source" label={t("add.how")}>
      {({ value, onChange: _, ...field }) => (
        <RadioGroup
          {...field}
          value={value}
          onValueChange={choose}
          className="grid-cols-1 md:grid-cols-2"
        >
          {sources.map((source) => (
            <RadioGroup.ChoiceBox
              key={source}
              value={source}
              label={source === "sale" ? t("add.submit.sale") : t(`common.source.${source}`)}
              description={t(`add.sourceHint.${source}`)}
            />
          ))}
        </RadioGroup>
      )}
    </Field>
  )
}
