import { instantLabel } from "../../../domain/redemption"
import { whatOf, type HistoryFacts } from "./history-facts"

const number = (value: unknown) => (typeof value === "number" ? value : 0)
const text = (value: unknown) => (typeof value === "string" ? value : null)

/** Used units that are lost: for a no-show, or for a cancellation that came too late. */
export const forfeitLabel = (facts: HistoryFacts): string => {
  const isNoShow = number(facts.details?.counted) > 0
  return `${isNoShow ? "No-show" : "Late cancel"}: ${whatOf(facts)} counted as used`
}

/** Units that come back: given back, taken off the package, or only to be used again. */
export const restoreLabel = (facts: HistoryFacts): string => {
  const { details } = facts
  if (details?.charge !== undefined) {
    return `${whatOf(facts)} taken off the package, the visit stays`
  }
  if (number(details?.given_back) > 0) return `No-show, not counted: ${whatOf(facts)} given back`
  const again = details?.attended === true
  return again ? `No-show taken back: ${whatOf(facts)}` : `${whatOf(facts)} given back`
}

/** An appointment that was moved, set, or whose time is no longer known. */
export const moveLabel = ({ details }: HistoryFacts): string => {
  const [from, to] = [text(details?.from), text(details?.to)]
  if (to === null) return "Appointment's time taken away"
  const time = (instant: string) => instantLabel(instant, text(details?.time_zone) ?? "UTC")
  const until = time(to)
  return from === null
    ? `Appointment set to ${until}`
    : `Appointment moved from ${time(from)} to ${until}`
}
