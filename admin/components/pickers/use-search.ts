import { useRef } from "react"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Picked } from "../../lib/picked"
import { queryKeys } from "../../lib/query-keys"

/** A part of what is found by words. */
export type Search = { q?: string; limit?: number; offset?: number }
/** That part, and where in the whole it stands. */
export type Found<Thing> = { found: Thing[]; count: number; limit: number; offset: number }
/** Something that can be picked; in the list it can say more than its name. */
export type Pickable = Picked & { label?: string }

/** Where a picker looks. */
export type Source<Thing extends Pickable> = {
  /** Tells this source from all others. */
  key: string
  find: (search: Search) => Promise<Found<Thing>>
}

/** What every picker takes: a value of its own, and a name for who does not see the label above it. */
export type PickerProps<Value> = {
  value: Value
  onChange: (value: Value) => void
  id?: string
  label?: string
  placeholder?: string
}

/** Searches a source for Medusa's Combobox; below what is found stands what is picked but not among it. */
export const useSearch = <Thing extends Pickable>(
  source: Source<Thing>,
  picked: readonly Thing[]
) => {
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useComboboxData({
      queryKey: queryKeys.of("picker", source.key),
      queryFn: source.find,
      getOptions: ({ found }) =>
        found.map((thing) => ({ value: thing.id, label: thing.label ?? thing.name, thing })),
    })
  // What was picked keeps its name when the search goes on.
  const seen = useRef(new Map<string, Thing>())
  for (const { thing } of options) seen.current.set(thing.id, thing)
  for (const thing of picked) seen.current.set(thing.id, thing)

  const isFound = ({ id }: Thing) => options.some(({ value }) => value === id)
  const others = picked.filter((thing) => !isFound(thing))
  return {
    thing: (id: string): Thing | undefined => seen.current.get(id),
    combobox: {
      options: [...options, ...others.map(({ id, name }) => ({ value: id, label: name }))],
      searchValue,
      onSearchValueChange,
      fetchNextPage: () => void fetchNextPage(),
      isFetchingNextPage,
    },
  }
}
