import { Link, useSearchParams } from "react-router-dom"
import { Button, Select } from "@medusajs/ui"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { SearchBox } from "../package-list/search-box"
import { TEMPLATE_STATUSES } from "./template-status"

const ALL = "all"

/** Narrows the list of templates down, in the URL, and begins a new one. */
export const TemplateToolbar = () => {
  const { t } = useMessages()
  const { can } = useMe()
  const [params, setParams] = useSearchParams()
  const set = (name: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete("offset")
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-4">
      <Select
        size="small"
        value={params.get("status") ?? ALL}
        onValueChange={(value) => set("status", value === ALL ? "" : value)}
      >
        <Select.Trigger aria-label={t("list.columns.status")} className="w-36">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>{t("list.views.all")}</Select.Item>
          {TEMPLATE_STATUSES.map((status) => (
            <Select.Item key={status} value={status}>
              {t(`templates.status.${status}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <div className="order-last w-full sm:order-none sm:w-auto sm:flex-1">
        <SearchBox
          label={t("templates.search")}
          q={params.get("q") ?? ""}
          onSearch={(q) => set("q", q)}
        />
      </div>
      {can("edit") && (
        <Button size="small" variant="secondary" asChild>
          <Link to="create">{t("templates.create")}</Link>
        </Button>
      )}
    </div>
  )
}
