import type { MessageKind, MessagePackage } from "../domain/message"
import type { Write } from "./write"

type Terms = NonNullable<MessagePackage["terms"]>

// Whoever gets a package hears its rules once; a reminder does not repeat them.
const WITH_TERMS: readonly MessageKind[] = ["issued", "moved"]

const cancelLine = (write: Write, hours: number | null) => {
  if (hours === null) return write.text("terms.cancel_always", {})
  if (hours === 0) return write.text("terms.cancel_until_start", {})
  return write.text("terms.cancel_window", { count: hours })
}

const linesOf = (write: Write, terms: Terms): string[] => [
  cancelLine(write, terms.cancel_window_hours),
  write.text(terms.no_show === "counts" ? "terms.no_show_counts" : "terms.no_show_restores", {}),
]

/** What a customer has to know of the terms: two lines, or one for each package where they differ. */
export const writeTerms = (
  write: Write,
  kind: MessageKind,
  packages: readonly MessagePackage[]
): string[] => {
  if (!WITH_TERMS.includes(kind)) return []
  const told = packages.flatMap(({ title, terms }) =>
    terms ? [{ title, lines: linesOf(write, terms) }] : []
  )
  const [first] = told
  if (!first) return []
  const isAlike = told.every(({ lines }) => lines.join() === first.lines.join())
  return isAlike ? first.lines : told.map(({ title, lines }) => `${title}: ${lines.join(" ")}`)
}
