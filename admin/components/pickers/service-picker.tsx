import { useState } from "react"
import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { serviceTitles } from "../../lib/names"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useSeen, withPicked, type PickerProps } from "./picker"

type Page = { id?: string | string[]; q?: string; limit?: number; offset?: number }
type Variant = { id: string; title: string | null; product?: { title: string } | null }
type Props = Omit<PickerProps<string[]>, "onChange"> & {
  onChange: (variant_ids: string[], titles: string[]) => void
}

const find = ({ id, q, limit, offset }: Page) =>
  sdk.admin.productVariant.list({
    ...(id && { id }),
    q,
    limit,
    offset,
    fields: "id,title,product.title",
  })

const toOptions = (variants: Variant[]) =>
  serviceTitles(variants).map(({ variant, title }) => ({ value: variant.id, label: title }))

/** Picks services: variants of the shop's products, by the names under which they are booked. */
export const ServicePicker = ({ value, onChange, label, ...input }: Props) => {
  const [initial] = useState(value)
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useComboboxData({
      queryKey: queryKeys.of("service-picker"),
      queryFn: find,
      getOptions: ({ variants }) => toOptions(variants),
      defaultValue: initial.length ? initial : undefined,
    })
  const seen = useSeen(options)
  const picked = value.flatMap((id) => seen(id) ?? [])
  const change = (ids: string[] = []) =>
    onChange(
      ids,
      ids.flatMap((id) => seen(id)?.label ?? [])
    )
  return (
    <Combobox
      {...input}
      aria-label={label}
      displayMode="chips"
      value={value}
      onChange={change}
      options={withPicked(options, picked)}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      fetchNextPage={() => void fetchNextPage()}
      isFetchingNextPage={isFetchingNextPage}
    />
  )
}
