import type { AdminHistoryEntry } from "../../../src/types/http/history"

/** How a line changed what is left: "+10", "−1"; nothing where it did not. */
export const changeOf = ({ units, from, to }: Pick<AdminHistoryEntry, "units" | "from" | "to">) => {
  if (units === null || (from === "available") === (to === "available")) return ""
  return to === "available" ? `+${units}` : `−${units}`
}
