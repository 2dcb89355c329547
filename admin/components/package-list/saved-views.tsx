import { clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useClientPackageCount } from "../../hooks/client-packages"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { countText } from "./count-text"
import { toQuery } from "./to-query"
import { COUNTED, filtersOf, VIEWS, type View } from "./views"

const Count = ({ view }: { view: View }) => {
  const { today, zone, count } = useFormat()
  const { data } = useClientPackageCount(toQuery(filtersOf(view, today()), zone))
  if (!data) return null
  return <span className="text-ui-fg-subtle tabular-nums">{countText(data, count)}</span>
}

/** The views that a shop looks at every day, each one click and one address. */
export const SavedViews = ({ current }: { current: View | null }) => {
  const { t } = useMessages()
  return (
    <nav aria-label={t("list.views.label")} className="flex flex-wrap gap-x-1 gap-y-2 px-6 py-3">
      {VIEWS.map((view) => (
        <Link
          key={view}
          to={{ search: view === "all" ? "" : `?view=${view}` }}
          aria-current={view === current ? "page" : undefined}
          className={clx(
            "txt-compact-small-plus transition-fg flex items-center gap-x-1.5 rounded-md px-2 py-1",
            "focus-visible:shadow-borders-focus outline-none",
            view === current
              ? "bg-ui-bg-base-pressed text-ui-fg-base"
              : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
          )}
        >
          {t(`list.views.${view}`)}
          {COUNTED.includes(view) && <Count view={view} />}
        </Link>
      ))}
    </nav>
  )
}
