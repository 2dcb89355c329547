import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { CoverageKind } from "../../../../src/domain/coverage"
import { findReferences, type Reference, type ReferenceQuery } from "../../../hooks/references"
import { queryKeys } from "../../../lib/query-keys"
import { useSeen, withPicked } from "../../pickers/picker"

type Props = {
  kind: CoverageKind
  label: string
  /** What is chosen; without it the field is empty again after each choice. */
  value?: { id: string; name: string }
  onPick: (reference: Reference) => void
}

type Page = Pick<ReferenceQuery, "q" | "limit" | "offset">

/** Picks one thing of a kind by its name. */
export const ReferencePicker = ({ kind, label, value, onPick }: Props) => {
  const { options, ...search } = useComboboxData({
    queryKey: queryKeys.of("reference-picker", kind),
    queryFn: ({ q, limit, offset }: Page) => findReferences(kind, { q, limit, offset }),
    getOptions: ({ references }) =>
      references.map((reference) => ({ value: reference.id, label: reference.name, reference })),
  })
  const seen = useSeen(options)
  return (
    <Combobox
      aria-label={label}
      placeholder={label}
      value={value?.id ?? ""}
      onChange={(id) => {
        const found = id && seen(id)
        if (found) onPick(found.reference)
        search.onSearchValueChange("")
      }}
      options={withPicked(options, value ? [{ value: value.id, label: value.name }] : [])}
      searchValue={search.searchValue}
      onSearchValueChange={search.onSearchValueChange}
      fetchNextPage={() => void search.fetchNextPage()}
      isFetchingNextPage={search.isFetchingNextPage}
    />
  )
}
