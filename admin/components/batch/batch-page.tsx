import { Container, Heading } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { usePackageBatch } from "../../hooks/package-batches"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { BatchBadge } from "./batch-badge"
import { BatchFacts } from "./batch-facts"
import { BatchProgress } from "./batch-progress"
import { BatchResults } from "./batch-results"
import { UndoBatch } from "./undo-batch"

/** One package for many: how far it has come, what became of everybody, and the way back. */
export const BatchPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error, refetch } = usePackageBatch(id)
  if (isError) {
    return (
      <Container className="p-0">
        <Trouble error={error} onRetry={refetch} />
      </Container>
    )
  }
  if (!data) {
    return (
      <Container className="p-0">
        <LoadingLines lines={6} />
      </Container>
    )
  }
  const { batch } = data
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <header className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading>{batch.title}</Heading>
            <BatchBadge status={batch.status} />
          </div>
          <UndoBatch batch={batch} />
        </header>
        {batch.status !== "undone" && <BatchProgress batch={batch} />}
        <BatchFacts batch={batch} />
      </Container>
      <Container className="overflow-hidden p-0">
        <BatchResults batch={batch} />
      </Container>
    </div>
  )
}
