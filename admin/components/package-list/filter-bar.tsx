import { useRef, useState } from "react"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMessages } from "../../hooks/use-messages"
import { FilterChip } from "./filter-chip"
import { FILTERS, type FilterName } from "./filters"
import { useFilterNames } from "./use-filter-names"
import type { ListControl } from "./use-list-state"

/** The filters of the list: those that are set, and a menu of the others. */
export const FilterBar = ({ list }: { list: ListControl }) => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const { titleOf } = useFilterNames()
  const [added, setAdded] = useState<FilterName | null>(null)
  const { filters, setFilter } = list
  const shown = [...FILTERS, "batch" as const].filter((name) => filters[name] || name === added)
  const others = FILTERS.filter((name) => !shown.includes(name))
  // What it can be set to opens once the menu is closed: a closing menu takes the focus, and with it
  // everything that has just opened goes away again.
  const chosen = useRef<FilterName | null>(null)
  const more = useRef<HTMLButtonElement>(null)
  const add = (event: Event) => {
    if (chosen.current === null) return
    event.preventDefault()
    setAdded(chosen.current)
    chosen.current = null
  }
  const choose = (name: FilterName) => {
    if (name === "attention") setFilter(name, "yes")
    else chosen.current = name
  }
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      {shown.map((name) => (
        <FilterChip
          key={name}
          name={name}
          filter={filters[name] ?? ""}
          isNew={name === added}
          onChange={(filter) => setFilter(name, filter)}
          onLeave={() => setAdded(null)}
          onGone={() => more.current?.focus()}
        />
      ))}
      {others.length > 0 && (
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <Button ref={more} size="small" variant="secondary">
              {dashboard("filters.addFilter")}
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="start" onCloseAutoFocus={add}>
            {others.map((name) => (
              <DropdownMenu.Item key={name} onSelect={() => choose(name)}>
                {titleOf(name)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
      {Object.keys(filters).length > 0 && (
        <Button size="small" variant="transparent" onClick={list.clear}>
          {t("list.clear")}
        </Button>
      )}
    </div>
  )
}
