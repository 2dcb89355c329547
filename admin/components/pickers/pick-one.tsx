import { Combobox } from "@medusajs/dashboard/components"
import { useSearch, type Pickable, type PickerProps, type Source } from "./use-search"

type Props<Thing extends Pickable> = PickerProps<Thing | null> & { source: Source<Thing> }

/** Picks one thing of a source by its name. */
export const PickOne = <Thing extends Pickable>(props: Props<Thing>) => {
  const { source, value, onChange, label, ...input } = props
  const { thing, combobox } = useSearch(source, value ? [value] : [])
  return (
    <Combobox
      {...input}
      {...combobox}
      aria-label={label}
      value={value?.id ?? ""}
      onChange={(id) => onChange((id && thing(id)) || null)}
    />
  )
}
