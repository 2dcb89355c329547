import { Combobox } from "@medusajs/dashboard/components"
import { useSearch, type Pickable, type PickerProps, type Source } from "./use-search"

type Props<Thing extends Pickable> = PickerProps<Thing[]> & { source: Source<Thing> }

/** Picks several things of a source by their names. */
export const PickSeveral = <Thing extends Pickable>(props: Props<Thing>) => {
  const { source, value, onChange, label, ...input } = props
  const { thing, combobox } = useSearch(source, value)
  return (
    <Combobox
      {...input}
      {...combobox}
      aria-label={label}
      displayMode="chips"
      value={value.map(({ id }) => id)}
      onChange={(ids = []) => onChange(ids.flatMap((id) => thing(id) ?? []))}
    />
  )
}
