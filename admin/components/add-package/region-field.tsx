import { useMessages } from "../../hooks/use-messages"
import { SelectInput } from "../fields/select-input"
import { Field } from "./field"
import { useStartAgain } from "./use-start-again"
import type { AddFacts } from "./use-add-facts"

/** Where the package is sold; asked only where the shop sells in several regions. */
export const RegionField = ({ regions, region_id }: AddFacts) => {
  const { t } = useMessages()
  const startAgain = useStartAgain()
  if (regions.length < 2) return null
  return (
    <Field name="region_id" label={t("add.region")}>
      {({ onChange, value: _, ...field }) => (
        <SelectInput
          {...field}
          value={region_id ?? ""}
          onChange={(id) => {
            onChange(id)
            startAgain()
          }}
          choices={regions.map(({ id, name, currency_code }) => ({
            value: id,
            label: `${name} · ${currency_code.toUpperCase()}`,
          }))}
        />
      )}
    </Field>
  )
}
