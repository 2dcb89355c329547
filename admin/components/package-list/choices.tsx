import { Checkbox, Label } from "@medusajs/ui"
import { valuesOf } from "./filters"
import type { Choice } from "./use-filter-names"

type Props = {
  name: string
  choices: readonly Choice[]
  filter: string
  onChange: (filter: string) => void
}

/** Ticks several values of a filter; a package has to have one of them. */
export const Choices = ({ name, choices, filter, onChange }: Props) => {
  const chosen = valuesOf(filter)
  const toggle = (value: string) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)))
        .join(",")
    )
  return (
    <div className="flex max-h-72 flex-col overflow-y-auto p-1">
      {choices.map(({ value, label }) => (
        <div
          key={value}
          className="hover:bg-ui-bg-component-hover flex items-center gap-x-2 rounded-md px-2 py-1.5"
        >
          <Checkbox
            id={`${name}-${value}`}
            checked={chosen.includes(value)}
            onCheckedChange={() => toggle(value)}
          />
          <Label htmlFor={`${name}-${value}`} size="small" className="flex-1 cursor-pointer">
            {label}
          </Label>
        </div>
      ))}
    </div>
  )
}
