import { Input, Label, Select, clx } from "@medusajs/ui"
import { VALIDITY_UNITS } from "../../../../src/domain/validity"
import type { PackageValidity } from "../../../../src/types/http/package-template"
import { useMessages } from "../../../hooks/use-messages"
import { useTerms } from "../use-terms"

const CHIPS = [
  { count: 1, unit: "month" },
  { count: 3, unit: "month" },
  { count: 6, unit: "month" },
  { count: 12, unit: "month" },
  null,
] as const satisfies readonly (PackageValidity | null)[]

type Props = {
  value: PackageValidity | null
  onChange: (validity: PackageValidity | null) => void
}

const isSame = (one: PackageValidity | null, other: PackageValidity | null) =>
  one?.count === other?.count && one?.unit === other?.unit

/** How long a package is valid: what most shops take is one click, anything else can be written. */
export const ValidityField = ({ value, onChange }: Props) => {
  const { t } = useMessages()
  const terms = useTerms()
  return (
    <div className="flex flex-col gap-y-2" role="group" aria-label={t("templates.endsAfter")}>
      <Label size="small" weight="plus">
        {t("templates.endsAfter")}
      </Label>
      <div className="flex flex-wrap gap-2">
        {CHIPS.map((chip) => (
          <button
            key={chip?.count ?? 0}
            type="button"
            aria-pressed={isSame(chip, value)}
            onClick={() => onChange(chip)}
            className={clx(
              "txt-compact-small-plus transition-fg rounded-full px-3 py-1 outline-none",
              "focus-visible:shadow-borders-focus shadow-buttons-neutral bg-ui-bg-base",
              isSame(chip, value) && "bg-ui-button-inverted text-ui-fg-on-color"
            )}
          >
            {chip ? terms.duration(chip) : t("common.never")}
          </button>
        ))}
      </div>
      {value && (
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
            onValueChange={(unit: PackageValidity["unit"]) => onChange({ ...value, unit })}
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
      )}
    </div>
  )
}
