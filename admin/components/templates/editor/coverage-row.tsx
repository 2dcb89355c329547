import { XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Text } from "@medusajs/ui"
import type { PackageCoverage } from "../../../../src/types/http/package-template"
import { useReferences } from "../../../hooks/references"
import { useMessages } from "../../../hooks/use-messages"

type Words = typeof import("../../../i18n/en/templates.json")
type Props = {
  rule: PackageCoverage
  onChange: (rule: PackageCoverage) => void
  onRemove: () => void
}

/** One thing that a session pays for: what it costs in sessions, and the way to take it off. */
export const CoverageRow = ({ rule, onChange, onRemove }: Props) => {
  const { t } = useMessages()
  const { find, isPending } = useReferences([rule])
  const name = find(rule)?.name ?? (isPending ? "…" : t("templates.gone"))
  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-2 rounded-md py-1.5 pl-3 pr-1.5">
      <Text size="small" leading="compact" className="min-w-0 flex-1 truncate">
        {rule.kind === "variant"
          ? name
          : t(`templates.within.${rule.kind satisfies keyof Words["within"]}`, { name })}
      </Text>
      <Input
        size="small"
        type="number"
        min={1}
        className="w-16"
        aria-label={t("templates.costOf", { name })}
        value={rule.cost}
        onChange={({ target }) =>
          onChange({ ...rule, cost: Math.max(1, Math.trunc(target.valueAsNumber) || 1) })
        }
      />
      <Text size="xsmall" className="text-ui-fg-subtle hidden sm:block">
        {t("templates.sessionsEach")}
      </Text>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("templates.remove", { name })}
        onClick={onRemove}
      >
        <XMarkMini />
      </IconButton>
    </li>
  )
}
