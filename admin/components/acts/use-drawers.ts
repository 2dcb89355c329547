import { useState } from "react"

/**
 * Which of several drawers is open. Each opening is a new turn: used as a key, it empties the fields
 * that the one before left filled.
 */
export const useDrawers = <Name extends string>(first: Name | null = null) => {
  const [now, setNow] = useState({ name: first, isOpen: first !== null, turn: 0 })
  const onOpenChange = (isOpen: boolean) => setNow((before) => ({ ...before, isOpen }))
  return {
    /** The one that is open, or is closing. */
    name: now.name,
    turn: now.turn,
    show: (name: Name) => setNow(({ turn }) => ({ name, isOpen: true, turn: turn + 1 })),
    drawer: { open: now.isOpen, onOpenChange },
  }
}

/** How a drawer is told to be open. */
export type DrawerState = ReturnType<typeof useDrawers>["drawer"]
