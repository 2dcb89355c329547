import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import type { ClientPackageOrder } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { FILTERS, type FilterName, type Filters } from "./filters"
import { filtersOf, viewOf, type View } from "./views"

const ORDERS: readonly ClientPackageOrder[] = [
  "-purchased_at",
  "purchased_at",
  "expires_at",
  "-expires_at",
]

/** The state of the list: all of it stands in the address, so that a link shows the same. */
export type ListState = {
  /** Null once somebody has changed a filter of a view. */
  view: View | null
  filters: Filters
  q: string
  order: ClientPackageOrder
  offset: number
  /** The last package of the page before, or the first one of the page after: steadier than an offset. */
  after: string | undefined
  before: string | undefined
}

const read = (params: URLSearchParams, today: string): ListState => {
  const set: Filters = {}
  for (const name of [...FILTERS, "batch" as const]) {
    const value = params.get(name)
    if (value) set[name] = value
  }
  const isPlain = Object.keys(set).length === 0
  const view = isPlain ? (viewOf(params.get("view")) ?? "all") : null
  return {
    view,
    filters: view === null ? set : filtersOf(view, today),
    q: params.get("q") ?? "",
    order: ORDERS.find((order) => order === params.get("order")) ?? "-purchased_at",
    offset: Math.max(0, Number.parseInt(params.get("offset") ?? "0", 10) || 0),
    after: params.get("after") ?? undefined,
    before: params.get("before") ?? undefined,
  }
}

const write = ({ view, filters, q, order, offset, after, before }: ListState): URLSearchParams => {
  const params = new URLSearchParams(view === null ? filters : view === "all" ? {} : { view })
  if (q) params.set("q", q)
  if (order !== "-purchased_at") params.set("order", order)
  if (offset) params.set("offset", String(offset))
  if (offset && after) params.set("after", after)
  else if (offset && before) params.set("before", before)
  return params
}

/** Reads the state of the list from the address, and writes it there. */
export const useListState = () => {
  const [params, setParams] = useSearchParams()
  const { today } = useFormat()
  const day = today()
  const state = useMemo(() => read(params, day), [params, day])
  const change = (next: Partial<ListState>, replace = false) =>
    setParams(write({ ...state, offset: 0, after: undefined, before: undefined, ...next }), {
      replace,
    })

  return {
    ...state,
    setFilter: (name: FilterName, value: string) => {
      const { [name]: _gone, ...others } = state.filters
      const filters = value ? { ...others, [name]: value } : others
      change({ view: Object.keys(filters).length ? null : "all", filters })
    },
    setSearch: (q: string) => change({ q }, true),
    setOrder: (order: ClientPackageOrder) => change({ order }),
    turnTo: (offset: number, from: Pick<ListState, "after" | "before">) =>
      change({ offset, ...from }),
    clear: () => change({ view: "all", filters: {}, q: "" }),
  }
}

/** What `useListState` answers. */
export type ListControl = ReturnType<typeof useListState>
