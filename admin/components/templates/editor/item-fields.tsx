import { useWatch, type UseFormReturn } from "react-hook-form"
import { Trash } from "@medusajs/icons"
import { IconButton, Input, Label } from "@medusajs/ui"
import { useMessages } from "../../../hooks/use-messages"
import { FormField } from "../../fields/form-field"
import { CoverageField } from "./coverage-field"
import type { TemplateValues } from "./form-values"

type Props = {
  form: UseFormReturn<TemplateValues>
  index: number
  onRemove?: () => void
}

/** One part of a package: what it pays for, how often, and what it is called. */
export const ItemFields = ({ form, index, onRemove }: Props) => {
  const { t } = useMessages()
  const { control, getValues, setValue } = form
  const path = `items.${index}` as const
  const coverage = useWatch({ control, name: `${path}.coverage` })
  return (
    <fieldset className="shadow-elevation-card-rest bg-ui-bg-base flex flex-col gap-y-4 rounded-lg p-4">
      <div className="flex flex-col gap-y-2">
        <div className="flex items-center justify-between">
          <Label size="small" weight="plus">
            {t("templates.covers")}
          </Label>
          {onRemove && (
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("templates.remove", { name: getValues(`${path}.title`) })}
              onClick={onRemove}
            >
              <Trash />
            </IconButton>
          )}
        </div>
        <CoverageField
          value={coverage}
          onChange={(next) => setValue(`${path}.coverage`, next, { shouldDirty: true })}
          onAdd={({ name }) => {
            if (!getValues(`${path}.title`).trim()) setValue(`${path}.title`, name)
          }}
        />
      </div>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-[6rem_1fr_1fr]">
        <FormField
          control={control}
          name={`${path}.units`}
          label={t("templates.sessions")}
          rules={{ validate: (units) => Number(units) >= 1 || t("templates.atLeastOne") }}
        >
          {(field) => <Input {...field} type="number" min={1} step={1} />}
        </FormField>
        <FormField
          control={control}
          name={`${path}.title`}
          label={t("templates.ofWhat")}
          rules={{
            validate: (title, { items }) =>
              Boolean(title.trim()) ||
              items[index]?.coverage.length === 0 ||
              t("templates.titleMissing"),
          }}
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
        <FormField
          control={control}
          name={`${path}.unit_label`}
          label={t("templates.oneIsCalled")}
          optional
          className="col-span-2 md:col-span-1"
        >
          {(field) => <Input {...field} autoComplete="off" placeholder={t("templates.session")} />}
        </FormField>
      </div>
    </fieldset>
  )
}
