import { Button } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { NothingYet } from "../common/nothing-yet"
import type { ListControl } from "./use-list-state"

/** What stands in a list without packages: why there are none, and the way out of the filter. */
export const NothingFound = ({ list }: { list: ListControl }) => {
  const { t } = useMessages()
  const { view, q, clear } = list
  if (q) {
    return (
      <NothingYet sentence={t("list.nothing.search", { words: q })}>
        <Clear onClick={clear} label={t("list.clearSearch")} />
      </NothingYet>
    )
  }
  if (view === "all") return <NothingYet sentence={t("list.nothing.all")} />
  return (
    <NothingYet sentence={view === null ? t("list.nothing.filter") : t(`list.nothing.${view}`)}>
      <Clear onClick={clear} label={t("list.clear")} />
    </NothingYet>
  )
}

const Clear = ({ onClick, label }: { onClick: () => void; label: string }) => (
  <Button size="small" variant="secondary" onClick={onClick}>
    {label}
  </Button>
)
