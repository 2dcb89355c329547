import { Text } from "@medusajs/ui"
import type { AdminClientPackageBatchSummary } from "../../../src/types/http/batch"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

/** Shows how many customers of a batch have had their turn. */
export const BatchProgress = ({ batch }: { batch: AdminClientPackageBatchSummary }) => {
  const { t } = useMessages()
  const { count } = useFormat()
  const { total, granted, skipped_count } = batch
  const settled = granted + skipped_count
  const text = t("many.progress", { settled: count(settled), total: count(total) })
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div
        role="progressbar"
        aria-label={batch.title}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={settled}
        aria-valuetext={text}
        className="border-ui-border-base bg-ui-bg-component h-2 w-full overflow-hidden rounded-full border"
      >
        <div
          className="bg-ui-tag-green-icon h-full transition-[width]"
          style={{ width: `${total > 0 ? (settled / total) * 100 : 0}%` }}
        />
      </div>
      <Text size="small" className="text-ui-fg-subtle tabular-nums" aria-live="polite">
        {text}
      </Text>
    </div>
  )
}
