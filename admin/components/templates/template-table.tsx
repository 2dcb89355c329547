import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { usePackageTemplates } from "../../hooks/package-templates"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { Trouble } from "../common/trouble"
import { useTemplateColumns } from "./use-template-columns"

const LIMIT = 20
const STATUSES = ["draft", "active", "archived"] as const
const filter = createDataTableFilterHelper<AdminPackageTemplate>()

const statusesIn = (chosen = "[]"): AdminPackageTemplate["status"][] =>
  STATUSES.filter((status) => chosen.includes(`"${status}"`))

/** The templates of the shop, those sold today and the others. */
export const TemplateTable = () => {
  const { t } = useMessages()
  const { can } = useMe()
  const columns = useTemplateColumns()
  const { q, offset, order, status } = useQueryParams(["q", "offset", "order", "status"])
  const chosen = statusesIn(status)
  const { data, isPending, isError, error, refetch } = usePackageTemplates({
    q,
    limit: LIMIT,
    offset: Number(offset ?? 0),
    order: order ?? "-created_at",
    status: chosen.length ? chosen : undefined,
  })
  if (isError) return <Trouble error={error} onRetry={refetch} />
  return (
    <DataTable
      data={data?.package_templates}
      columns={columns}
      filters={[
        filter.accessor("status", {
          type: "select",
          label: t("templates.statusColumn"),
          options: STATUSES.map((value) => ({ value, label: t(`templates.status.${value}`) })),
        }),
      ]}
      rowCount={data?.count}
      pageSize={LIMIT}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/service-packages/templates/${id}`}
      isLoading={isPending}
      action={can("edit") ? { label: t("templates.create"), to: "create" } : undefined}
      emptyState={{
        empty: { heading: t("templates.none"), description: t("templates.noneHint") },
        filtered: { heading: t("templates.noneFound"), description: t("templates.noneFoundHint") },
      }}
    />
  )
}
