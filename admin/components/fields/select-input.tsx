import { forwardRef, type ComponentPropsWithoutRef } from "react"
import { Select } from "@medusajs/ui"

type Props = Omit<ComponentPropsWithoutRef<typeof Select.Trigger>, "value" | "onChange"> & {
  value: string
  onChange: (value: string) => void
  choices: readonly { value: string; label: string }[]
}

/** Medusa's select as one element, so that a form can name it and put its focus there. */
export const SelectInput = forwardRef<HTMLButtonElement, Props>(
  ({ value, onChange, choices, ...trigger }, ref) => (
    <Select value={value} onValueChange={onChange}>
      <Select.Trigger {...trigger} ref={ref}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {choices.map((choice) => (
          <Select.Item key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
)
SelectInput.displayName = "SelectInput"
