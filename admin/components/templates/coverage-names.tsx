import type { PackageCoverage } from "../../../src/types/http/package-template"
import { useReferences } from "../../hooks/references"
import { useMessages } from "../../hooks/use-messages"

type Words = typeof import("../../i18n/en/templates.json")

/** What a session pays for, by name; with what it costs where that is more than one. */
export const CoverageNames = ({ coverage }: { coverage: readonly PackageCoverage[] }) => {
  const { t } = useMessages()
  const { find, isPending } = useReferences(coverage)
  return (
    <ul className="flex flex-col gap-y-1">
      {coverage.map(({ kind, reference_id, cost }) => {
        const name = find({ kind, reference_id })?.name ?? (isPending ? "…" : t("templates.gone"))
        return (
          <li key={`${kind} ${reference_id}`} className="txt-small text-ui-fg-subtle">
            {kind === "variant"
              ? name
              : t(`templates.within.${kind satisfies keyof Words["within"]}`, { name })}
            {cost > 1 && ` · ${t("templates.costs", { count: cost })}`}
          </li>
        )
      })}
    </ul>
  )
}
