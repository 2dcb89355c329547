import { useState } from "react"
import { Input } from "@medusajs/ui"

type Props = { label: string; limit: number; onChange: (limit: number) => void }

const limitIn = (typed: string): number | null => {
  const limit = Number(typed)
  return typed.trim() !== "" && limit >= 0 && limit <= 100 ? Math.round(limit * 100) / 100 : null
}

/** How many percent a role may take off: counts as soon as the field is left, or with Enter. */
export const DiscountLimit = ({ label, limit, onChange }: Props) => {
  const [typed, setTyped] = useState(String(limit))
  const leave = () => {
    const wanted = limitIn(typed)
    if (wanted === null) setTyped(String(limit))
    else if (wanted !== limit) onChange(wanted)
  }
  return (
    <span className="mt-1 flex items-center justify-center gap-x-1">
      <Input
        aria-label={label}
        className="w-16 text-center"
        inputMode="decimal"
        max={100}
        min={0}
        onBlur={leave}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur()
        }}
        size="small"
        step="any"
        type="number"
        value={typed}
      />
      %
    </span>
  )
}
