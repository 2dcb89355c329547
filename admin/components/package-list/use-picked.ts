import { useRef, useState } from "react"
import type { AdminClientPackage } from "../../../src/types/http/client-package"

/** The packages that are ticked, also those on other pages. */
export const usePicked = (shown: readonly AdminClientPackage[]) => {
  const [state, setState] = useState<Record<string, boolean>>({})
  const seen = useRef(new Map<string, AdminClientPackage>())
  for (const one of shown) seen.current.set(one.id, one)
  return {
    state,
    setState,
    packages: Object.keys(state).flatMap((id) => (state[id] && seen.current.get(id)) || []),
    clear: () => setState({}),
  }
}
