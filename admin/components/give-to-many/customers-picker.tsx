import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { customerName } from "../../lib/names"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useSeen, withPicked, type PickerProps } from "../pickers/picker"
import type { Picked } from "./values"

type Page = { q?: string; limit?: number; offset?: number }

const find = (page: Page) =>
  sdk.admin.customer.list({ ...page, fields: "id,email,first_name,last_name,company_name" })

const asOption = ({ id, name }: Picked) => ({ value: id, label: name })

/** Picks several customers by name or e-mail. */
export const CustomersPicker = ({ value, onChange, label, ...input }: PickerProps<Picked[]>) => {
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useComboboxData({
      queryKey: queryKeys.of("customers-picker"),
      queryFn: find,
      getOptions: ({ customers }) =>
        customers.map((one) => ({ value: one.id, label: customerName(one) || one.id })),
    })
  const seen = useSeen(options)
  const named = new Map(value.map((one) => [one.id, one.name]))
  const pick = (ids: string[] = []) =>
    onChange(ids.map((id) => ({ id, name: named.get(id) ?? seen(id)?.label ?? id })))
  return (
    <Combobox
      {...input}
      aria-label={label}
      displayMode="chips"
      value={value.map(({ id }) => id)}
      onChange={pick}
      options={withPicked(options, value.map(asOption))}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      fetchNextPage={() => void fetchNextPage()}
      isFetchingNextPage={isFetchingNextPage}
    />
  )
}
