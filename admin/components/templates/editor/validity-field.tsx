import { DatePicker, Input, Label, Select, clx } from "@medusajs/ui"
import { VALIDITY_UNITS } from "../../../../src/domain/validity"
import type { PackagePeriod, PackageValidity } from "../../../../src/types/http/package-template"
import { useFormat } from "../../../hooks/use-format"
import { useMessages } from "../../../hooks/use-messages"
import { dayOf, pickerDate } from "../../../lib/day"
import { useTerms } from "../use-terms"

const MONTHS = [1, 3, 6, 12].map((count) => ({ count, unit: "month" }) as const)

type Props = {
  value: PackageValidity | null
  onChange: (validity: PackageValidity | null) => void
}

const keyOf = (validity: PackageValidity | null) => {
  if (validity === null) return "never"
  return "until" in validity ? "day" : `${validity.count} ${validity.unit}`
}

/** How long a package is valid: what most shops take is one click, anything else can be written. */
export const ValidityField = ({ value, onChange }: Props) => {
  const { t } = useMessages()
  const { today } = useFormat()
  const terms = useTerms()
  const inAYear = `${Number(today().slice(0, 4)) + 1}-12-31`
  const chips: { validity: PackageValidity | null; text: string }[] = [
    ...MONTHS.map((months) => ({ validity: months, text: terms.duration(months) })),
    { validity: null, text: t("common.never") },
    { validity: { until: inAYear }, text: t("add.untilADay") },
  ]
  return (
    <div className="flex flex-col gap-y-2" role="group" aria-label={t("templates.endsAfter")}>
      <Label size="small" weight="plus">
        {t("templates.endsAfter")}
      </Label>
      <div className="flex flex-wrap gap-2">
        {chips.map(({ validity, text }) => (
          <button
            key={keyOf(validity)}
            type="button"
            aria-pressed={keyOf(validity) === keyOf(value)}
            onClick={() => onChange(validity)}
            className={clx(
              "txt-compact-small-plus transition-fg rounded-full px-3 py-1 outline-none",
              "focus-visible:shadow-borders-focus shadow-buttons-neutral bg-ui-bg-base",
              keyOf(validity) === keyOf(value) && "bg-ui-button-inverted text-ui-fg-on-color"
            )}
          >
            {text}
          </button>
        ))}
      </div>
      {value && "until" in value && (
        <DatePicker
          aria-label={t("add.untilADay")}
          className="w-fit"
          value={pickerDate(value.until)}
          onChange={(date) => date && onChange({ until: dayOf(date) })}
          minValue={pickerDate(today())}
        />
      )}
      {value && "count" in value && <PeriodInputs value={value} onChange={onChange} />}
    </div>
  )
}

type PeriodProps = { value: PackagePeriod; onChange: (period: PackagePeriod) => void }

const PeriodInputs = ({ value, onChange }: PeriodProps) => {
  const { t } = useMessages()
  return (
    <div className="flex gap-x-2">
      <Input
        type="number"
        min={1}
        max={1000}
        className="w-24"
        aria-label={t("add.howMany")}
        value={value.count}
        onChange={({ target }) =>
          onChange({ ...value, count: Math.max(1, Math.trunc(target.valueAsNumber) || 1) })
        }
      />
      <Select
        value={value.unit}
        onValueChange={(unit: PackagePeriod["unit"]) => onChange({ ...value, unit })}
      >
        <Select.Trigger className="w-36" aria-label={t("templates.validityUnit")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {VALIDITY_UNITS.map((unit) => (
            <Select.Item key={unit} value={unit}>
              {t(`templates.units.${unit}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
