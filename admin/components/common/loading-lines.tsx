import { Skeleton } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

/** What stands where something is being loaded: as many lines as it will have, so that nothing jumps. */
export const LoadingLines = ({ lines }: { lines: number }) => {
  const { t } = useMessages()
  return (
    <div role="status" aria-label={t("common.loading")} className="flex flex-col gap-y-3 px-6 py-4">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className="h-5 w-full rounded-md" />
      ))}
    </div>
  )
}
