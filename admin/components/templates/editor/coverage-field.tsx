import { useState } from "react"
import { Select } from "@medusajs/ui"
import { KINDS_BY_SPECIFICITY, type CoverageKind } from "../../../../src/domain/coverage"
import type { PackageCoverage } from "../../../../src/types/http/package-template"
import type { Reference } from "../../../hooks/references"
import { useMessages } from "../../../hooks/use-messages"
import { PickOne } from "../../pickers/pick-one"
import { thingsOf } from "../../pickers/sources"
import { CoverageRow } from "./coverage-row"

type Words = typeof import("../../../i18n/en/templates.json")
type Props = {
  value: PackageCoverage[]
  onChange: (coverage: PackageCoverage[]) => void
  /** Told of each thing that is added, with its name. */
  onAdd?: (reference: Reference) => void
}

/** What a session pays for: services as a rule, or everything in a category, a collection and so on. */
export const CoverageField = ({ value, onChange, onAdd }: Props) => {
  const { t } = useMessages()
  const [kind, setKind] = useState<CoverageKind>("variant")
  const add = (reference: Reference) => {
    const { id: reference_id } = reference
    if (value.some((one) => one.kind === kind && one.reference_id === reference_id)) return
    onChange([...value, { kind, reference_id, cost: 1 }])
    onAdd?.(reference)
  }
  const without = (index: number) => value.filter((_, other) => other !== index)
  return (
    <div className="flex flex-col gap-y-2">
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-[10rem_1fr]">
        <Select value={kind} onValueChange={(next: CoverageKind) => setKind(next)}>
          <Select.Trigger aria-label={t("templates.kind")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {KINDS_BY_SPECIFICITY.map((one) => (
              <Select.Item key={one} value={one}>
                {t(`templates.kinds.${one satisfies keyof Words["kinds"]}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <PickOne
          // The field is empty again after each choice.
          key={`${kind} ${value.length}`}
          source={thingsOf(kind)}
          label={t("templates.pick")}
          placeholder={t("templates.pick")}
          value={null}
          onChange={(picked) => picked && add(picked)}
        />
      </div>
      {value.length > 0 && (
        <ul className="flex flex-col gap-y-1">
          {value.map((rule, index) => (
            <CoverageRow
              key={`${rule.kind} ${rule.reference_id}`}
              rule={rule}
              onChange={(changed) =>
                onChange(value.map((one, other) => (other === index ? changed : one)))
              }
              onRemove={() => onChange(without(index))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
