import { useState } from "react"
import { Button, Table } from "@medusajs/ui"
import { usePackageHistory } from "../../hooks/client-packages"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { Trouble } from "../common/trouble"
import { HistoryRow } from "./history-row"

const LINES = 20

type Props = { client_package_id: string; limit?: number }

/** What happened to a package, the newest first; further back on demand. */
export const HistoryList = ({ client_package_id, limit = LINES }: Props) => {
  const [pages, setPages] = useState(1)
  const { t } = useMessages()
  const { data, error, refetch } = usePackageHistory(client_package_id, { limit })

  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={4} />
  if (data.count === 0) return <NothingYet sentence={t("history.nothing")} />
  return (
    <>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("history.date")}</Table.HeaderCell>
            <Table.HeaderCell>{t("history.what")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("history.sessions")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {Array.from({ length: pages }, (_, page) => (
            <Page key={page} {...{ client_package_id, limit }} offset={page * limit} />
          ))}
        </Table.Body>
      </Table>
      {data.count > pages * limit && (
        <div className="flex justify-center px-6 py-4">
          <Button size="small" variant="secondary" onClick={() => setPages(pages + 1)}>
            {t("history.showMore")}
          </Button>
        </div>
      )}
    </>
  )
}

type PageProps = { client_package_id: string; limit: number; offset: number }

const Page = ({ client_package_id, limit, offset }: PageProps) => {
  const query = offset === 0 ? { limit } : { limit, offset }
  const { data, error, refetch } = usePackageHistory(client_package_id, query)
  if (data) return data.history.map((entry) => <HistoryRow key={entry.id} entry={entry} />)
  return (
    <tr>
      <td colSpan={3}>
        {error ? <Trouble error={error} onRetry={refetch} /> : <LoadingLines lines={3} />}
      </td>
    </tr>
  )
}
