import { Skeleton } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

/** Stands in for the card while it loads: the answer line, the tabs and one package, as high as they are. */
export const CardSkeleton = () => {
  const { t } = useMessages()
  return (
    <div role="status" aria-label={t("common.loading")} className="divide-y">
      <div className="flex gap-x-2 px-6 py-3">
        <Skeleton className="h-5 w-28 rounded-md" />
        <Skeleton className="h-5 w-40 rounded-md" />
      </div>
      <div className="flex gap-x-2 px-6 py-3">
        <Skeleton className="h-8 w-20 rounded-full" />
        <Skeleton className="h-8 w-20 rounded-full" />
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Skeleton className="h-7 w-1/2 rounded-md" />
        <Skeleton className="h-5 w-2/3 rounded-md" />
        <Skeleton className="h-5 w-1/3 rounded-md" />
        <Skeleton className="h-7 w-full rounded-md" />
      </div>
    </div>
  )
}
