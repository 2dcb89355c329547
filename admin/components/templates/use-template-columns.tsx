import { useMemo } from "react"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { TemplateStatus } from "./template-status"
import { useTerms } from "./use-terms"

const column = createDataTableColumnHelper<AdminPackageTemplate>()

/** What the list shows of a template. */
export const useTemplateColumns = () => {
  const { t } = useMessages()
  const { count, day } = useFormat()
  const terms = useTerms()
  return useMemo(
    () => [
      column.accessor("title", {
        header: t("add.package"),
        // The row opens with a click; the link is for the keyboard and for a new tab.
        cell: ({ row: { original } }) => (
          <Link
            to={`/service-packages/templates/${original.id}`}
            onClick={(event) => event.stopPropagation()}
            className="hover:underline focus-visible:underline"
          >
            {original.title}
          </Link>
        ),
      }),
      column.display({
        id: "sold",
        header: t("templates.soldWhere"),
        cell: ({ row }) => terms.sold(row.original),
      }),
      column.display({
        id: "price",
        header: t("add.price"),
        cell: ({ row }) => terms.prices(row.original) || "–",
      }),
      column.display({
        id: "items",
        header: t("templates.sessions"),
        cell: ({ row }) => terms.items(row.original.items) || "–",
      }),
      column.display({
        id: "validity",
        header: t("templates.validity"),
        cell: ({ row }) => {
          const { validity } = row.original
          if (validity === null) return t("templates.noEnd")
          return "until" in validity ? day(validity.until) : terms.duration(validity)
        },
      }),
      column.display({
        id: "sold_count",
        header: t("templates.soldSoFar"),
        cell: ({ row }) => count(row.original.sold_count),
      }),
      column.accessor("status", {
        header: t("list.columns.status"),
        cell: ({ row }) => <TemplateStatus template={row.original} />,
      }),
    ],
    [t, count, day, terms]
  )
}
