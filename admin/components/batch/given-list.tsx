import { useState } from "react"
import { Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useClientPackages } from "../../hooks/client-packages"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"
import { LoadingLines } from "../common/loading-lines"
import { PackageStatusBadge } from "../common/package-badges"
import { PageTurner } from "../common/page-turner"
import { Trouble } from "../common/trouble"
import { LeftCell } from "../package-list/left-cell"

const LIMIT = 20

/** The packages that a batch gave, page by page, as they are now. */
export const GivenList = ({ batch_id }: { batch_id: string }) => {
  const { t } = useMessages()
  const nameOf = useOwnerName()
  const [offset, setOffset] = useState(0)
  const query = { batch_id, limit: LIMIT, offset }
  const { data, isError, error, refetch } = useClientPackages(query)
  if (isError) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={4} />
  return (
    <>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("list.columns.customer")}</Table.HeaderCell>
              <Table.HeaderCell>{t("list.columns.left")}</Table.HeaderCell>
              <Table.HeaderCell>{t("list.columns.status")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {data.client_packages.map((one) => (
              <Table.Row key={one.id}>
                <Table.Cell>
                  <Link
                    to={`/service-packages/${one.id}`}
                    className="text-ui-fg-base hover:underline"
                  >
                    {nameOf(one) ?? one.title}
                  </Link>
                </Table.Cell>
                <Table.Cell>
                  <LeftCell title={one.title} units={one.units} />
                </Table.Cell>
                <Table.Cell>
                  <PackageStatusBadge status={one.status} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <PageTurner
        list={{ ...data, count: data.count ?? 0, offset }}
        shown={data.client_packages.length}
        onTurn={setOffset}
      />
    </>
  )
}
