import { useMe } from "../../hooks/use-me"
import type { Source } from "./add-values"

/** The ways a person may give packages; what nobody paid this shop for takes a right of its own. */
export const useSources = (): Source[] => {
  const { can } = useMe()
  const paid: Source[] = can("sell") ? ["sale", "external"] : []
  const unpaid: Source[] = can("grant") ? ["complimentary", "migrated"] : []
  return [...paid, ...unpaid]
}
