import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { usePackageHistory } from "../../hooks/client-packages"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "./section"
import { UsageChart } from "./usage-chart"
import { usagePoints } from "./usage-points"
import { UsageTable } from "./usage-table"

const MOST = 200

/** How the sessions were used over time; nothing while none was. */
export const UsageSection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { id, units, purchased_at, title } = client_package
  const { t } = useMessages()
  const { date } = useFormat()
  const { data, dataUpdatedAt } = usePackageHistory(id, { limit: MOST })
  const points = usagePoints(data?.history ?? [], {
    used: units.used,
    since: Date.parse(purchased_at),
    now: dataUpdatedAt,
  })
  if (points.length === 0) return null
  const summary = t("page.usageSummary", {
    title,
    used: units.used,
    total: units.granted,
    since: date(purchased_at),
  })
  return (
    <Section title={t("page.usage")}>
      <div className="px-6 py-4">
        <UsageChart points={points} most={units.granted} label={summary} />
        <UsageTable points={points} caption={summary} />
      </div>
    </Section>
  )
}
