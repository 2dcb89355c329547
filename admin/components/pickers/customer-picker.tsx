import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { customerName } from "../../lib/names"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useSeen, withPicked, type PickerProps } from "./picker"

type Page = { q?: string; limit?: number; offset?: number }
type Person = { id: string; email: string; first_name?: string | null; last_name?: string | null }

const find = ({ q, limit, offset }: Page) =>
  sdk.admin.customer.list({
    q,
    limit,
    offset,
    fields: "id,email,first_name,last_name,company_name",
  })

const toOption = (person: Person) => {
  const name = customerName(person)
  const label = name === person.email ? name : `${name} · ${person.email}`
  return { value: person.id, label, name }
}

/** Picks a customer by name or e-mail. */
export const CustomerPicker = (props: PickerProps<{ id: string; name: string } | null>) => {
  const { value, onChange, label, ...input } = props
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useComboboxData({
      queryKey: queryKeys.of("customer-picker"),
      queryFn: find,
      getOptions: ({ customers }) => customers.map(toOption),
    })
  const seen = useSeen(options)
  const pick = (id?: string) => {
    const found = id ? seen(id) : undefined
    onChange(found ? { id: found.value, name: found.name } : null)
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
