import { useState } from "react"
import { Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BatchKept, BatchSkip } from "../../../src/types/http/batch"
import { useMessages } from "../../hooks/use-messages"
import { PageTurner } from "../common/page-turner"
import { useNames } from "./use-names"

const LIMIT = 20

/** Names customers of a batch to whom something else happened than to the others, and says why. */
export const ReasonList = ({ rows }: { rows: readonly (BatchSkip | BatchKept)[] }) => {
  const { t } = useMessages()
  const [offset, setOffset] = useState(0)
  const shown = rows.slice(offset, offset + LIMIT)
  const nameOf = useNames(shown.map(({ customer_id }) => customer_id))
  const hrefOf = (row: BatchSkip | BatchKept) =>
    "client_package_id" in row
      ? `/service-packages/${row.client_package_id}`
      : `/customers/${row.customer_id}`
  return (
    <>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("list.columns.customer")}</Table.HeaderCell>
              <Table.HeaderCell>{t("common.reason")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shown.map((row) => (
              <Table.Row key={row.customer_id}>
                <Table.Cell>
                  {row.code === "customer_not_found" ? (
                    row.customer_id
                  ) : (
                    <Link to={hrefOf(row)} className="text-ui-fg-base hover:underline">
                      {nameOf(row.customer_id)}
                    </Link>
                  )}
                </Table.Cell>
                <Table.Cell className="py-2">{t(`many.codes.${row.code}`)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <PageTurner
        list={{ count: rows.length, offset, limit: LIMIT }}
        shown={shown.length}
        onTurn={setOffset}
      />
    </>
  )
}
