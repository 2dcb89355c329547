import { useRef } from "react"

/** What every picker takes: a value of its own, and a name for who does not see the label above it. */
export type PickerProps<Value> = {
  value: Value
  onChange: (value: Value) => void
  id?: string
  label?: string
  placeholder?: string
}

type Option = { value: string; label: string }

/** Remembers every option a search has shown: what was picked keeps its name when the search goes on. */
export const useSeen = <Seen extends Option>(options: readonly Seen[]) => {
  const seen = useRef(new Map<string, Seen>())
  for (const option of options) seen.current.set(option.value, option)
  return (id: string): Seen | undefined => seen.current.get(id)
}

/** What was found, and below it what is picked but not among it. */
export const withPicked = (found: readonly Option[], picked: readonly Option[]): Option[] => [
  ...found,
  ...picked.filter(({ value }) => !found.some((option) => option.value === value)),
]
