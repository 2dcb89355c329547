import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useSeen, withPicked, type PickerProps } from "../pickers/picker"
import type { Picked } from "./values"

type Page = { q?: string; limit?: number; offset?: number }

const find = (page: Page) => sdk.admin.customerGroup.list({ ...page, fields: "id,name" })

/** Picks a customer group by its name. */
export const GroupPicker = ({ value, onChange, label, ...input }: PickerProps<Picked | null>) => {
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useComboboxData({
      queryKey: queryKeys.of("group-picker"),
      queryFn: find,
      getOptions: ({ customer_groups }) =>
        customer_groups.map(({ id, name }) => ({ value: id, label: name ?? id })),
    })
  const seen = useSeen(options)
  const pick = (id?: string) => {
    const found = id ? seen(id) : undefined
    onChange(found ? { id: found.value, name: found.label } : null)
  }
  return (
    <Combobox
      {...input}
      aria-label={label}
      value={value?.id ?? ""}
      onChange={pick}
      options={withPicked(options, value ? [{ value: value.id, label: value.name }] : [])}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      fetchNextPage={() => void fetchNextPage()}
      isFetchingNextPage={isFetchingNextPage}
    />
  )
}
