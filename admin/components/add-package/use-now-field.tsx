import { useMessages } from "../../hooks/use-messages"
import { NONE } from "./add-values"
import { SelectInput } from "../fields/select-input"
import { Field } from "./field"
import type { AddFacts } from "./use-add-facts"

/** Uses the first session at once: the customer who buys stands at the desk for her visit. */
export const UseNowField = ({ services }: AddFacts) => {
  const { t } = useMessages()
  const choices = [
    { value: NONE, label: t("add.useNothing") },
    ...services.map(({ id, title }) => ({ value: id, label: t("add.useOne", { title }) })),
  ]
  return (
    <Field name="use_now" label={t("add.useNow")}>
      {(field) => <SelectInput {...field} disabled={!services.length} choices={choices} />}
    </Field>
  )
}
