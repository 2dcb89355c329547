import { Container, Heading, Table } from "@medusajs/ui"
import { Link, useSearchParams } from "react-router-dom"
import { usePackageBatches } from "../../hooks/package-batches"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { PageTurner } from "../common/page-turner"
import { Trouble } from "../common/trouble"
import { BatchBadge } from "./batch-badge"

const LIMIT = 20

/** What was given to many, the newest first. */
export const BatchesPage = () => {
  const { t } = useMessages()
  const { count, dateTime } = useFormat()
  const [params, setParams] = useSearchParams()
  const offset = Math.max(0, Number.parseInt(params.get("offset") ?? "0", 10) || 0)
  const { data, isError, error, refetch } = usePackageBatches({ limit: LIMIT, offset })
  return (
    <Container className="divide-y overflow-hidden p-0">
      <header className="px-6 py-4">
        <Heading>{t("list.filter.batch")}</Heading>
      </header>
      {isError && <Trouble error={error} onRetry={refetch} />}
      {!data && !isError && <LoadingLines lines={4} />}
      {data?.batches.length === 0 && <NothingYet sentence={t("many.noneYet")} />}
      {data && data.batches.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("list.columns.package")}</Table.HeaderCell>
                <Table.HeaderCell>{t("many.who")}</Table.HeaderCell>
                <Table.HeaderCell>{t("list.columns.status")}</Table.HeaderCell>
                <Table.HeaderCell>{t("many.by")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.batches.map((batch) => (
                <Table.Row key={batch.id}>
                  <Table.Cell>
                    <Link
                      to={`/service-packages/batches/${batch.id}`}
                      className="text-ui-fg-base hover:underline"
                    >
                      {batch.title}
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    {t(`many.to.${batch.to}`)} · {count(batch.granted)}/{count(batch.total)}
                  </Table.Cell>
                  <Table.Cell>
                    <BatchBadge status={batch.status} />
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    {[batch.actor.name, dateTime(batch.created_at)].filter(Boolean).join(" · ")}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {data && (
        <PageTurner
          list={{ ...data, offset }}
          shown={data.batches.length}
          onTurn={(to) => setParams(to ? { offset: String(to) } : {})}
        />
      )}
    </Container>
  )
}
