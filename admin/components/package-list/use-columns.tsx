import { useMemo } from "react"
import { Checkbox, createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"
import { PackagePaymentBadge, PackageStatusBadge } from "../common/package-badges"
import { LeftCell } from "./left-cell"
import { UntilCell } from "./until-cell"

const column = createDataTableColumnHelper<AdminClientPackage>()

const useSelection = () => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const nameOf = useOwnerName()
  return useMemo(
    () =>
      column.select({
        header: ({ table }) => (
          <Checkbox
            aria-label={dashboard("general.selectAll")}
            checked={
              table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()
            }
            onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked === true)}
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            aria-label={t("list.select", {
              package: row.original.title,
              customer: nameOf(row.original),
            })}
            checked={row.getIsSelected()}
            onCheckedChange={(checked) => row.toggleSelected(checked === true)}
            onClick={(event) => event.stopPropagation()}
          />
        ),
      }),
    [t, dashboard, nameOf]
  )
}

/** The columns of the list of packages. */
export const useColumns = () => {
  const { t } = useMessages()
  const { date, money } = useFormat()
  const select = useSelection()
  const nameOf = useOwnerName()
  return useMemo(
    () => [
      select,
      column.display({
        id: "customer",
        header: t("list.columns.customer"),
        cell: ({ row: { original: one } }) => nameOf(one) ?? "–",
      }),
      column.display({
        id: "package",
        header: t("list.columns.package"),
        // The row opens with a click; the link is for the keyboard and for a new tab.
        cell: ({ row: { original: one } }) => (
          <Link
            to={`/service-packages/${one.id}`}
            onClick={(event) => event.stopPropagation()}
            className="text-ui-fg-base hover:underline focus-visible:underline"
          >
            {one.title}
          </Link>
        ),
      }),
      column.display({
        id: "left",
        header: t("list.columns.left"),
        cell: ({ row: { original: one } }) => <LeftCell title={one.title} units={one.units} />,
      }),
      column.display({
        id: "status",
        header: t("list.columns.status"),
        cell: ({ row: { original: one } }) => <PackageStatusBadge status={one.status} />,
      }),
      column.display({
        id: "payment",
        header: t("list.columns.payment"),
        cell: ({ row: { original: one } }) => <PackagePaymentBadge status={one.payment_status} />,
      }),
      column.accessor("open_amount", {
        header: t("list.columns.open"),
        align: "right",
        cell: ({ row: { original: one } }) =>
          one.open_amount > 0 ? money(one.open_amount, one.currency_code) : "–",
      }),
      column.accessor("expires_at", {
        header: t("list.columns.until"),
        enableSorting: true,
        cell: ({ row: { original: one } }) => <UntilCell of={one} />,
      }),
      column.accessor("purchased_at", {
        header: t("list.columns.bought"),
        enableSorting: true,
        cell: ({ row: { original: one } }) => date(one.purchased_at),
      }),
    ],
    [select, t, date, money, nameOf]
  )
}
