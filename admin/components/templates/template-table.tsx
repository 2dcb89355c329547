import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { usePackageTemplates } from "../../hooks/package-templates"
import { useMessages } from "../../hooks/use-messages"
import { Trouble } from "../common/trouble"
import { TEMPLATE_STATUSES } from "./template-status"
import { TemplateToolbar } from "./template-toolbar"
import { useTemplateColumns } from "./use-template-columns"

const LIMIT = 20

/** The templates of the shop, those sold today and the others. */
export const TemplateTable = () => {
  const { t } = useMessages()
  const columns = useTemplateColumns()
  const { q, offset, status: wanted } = useQueryParams(["q", "offset", "status"])
  const status = TEMPLATE_STATUSES.filter((one) => one === wanted)
  const { data, isPending, isError, error, refetch } = usePackageTemplates({
    q,
    limit: LIMIT,
    offset: Number(offset ?? 0),
    order: "-created_at",
    status: status.length ? status : undefined,
  })
  if (isError) return <Trouble error={error} onRetry={refetch} />
  const isFiltered = Boolean(q ?? wanted)
  return (
    <>
      <TemplateToolbar />
      <DataTable
        data={data?.package_templates}
        columns={columns}
        // The toolbar above: the search and the menus of Medusa's own have no name to be called by.
        enableSearch={false}
        rowCount={data?.count}
        pageSize={LIMIT}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/service-packages/templates/${id}`}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t(isFiltered ? "templates.noneFound" : "templates.none"),
            description: isFiltered ? undefined : t("templates.noneHint"),
          },
        }}
      />
    </>
  )
}
