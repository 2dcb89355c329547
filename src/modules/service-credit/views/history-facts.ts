import type { HistoryLine } from "../../../domain/history"

/** What a line of history is about. */
export type HistoryFacts = HistoryLine & {
  units: number | null
  from: string | null
  /** The item of the package. */
  item: string | null
  /** The service that was booked. */
  service: string | null
}

/** The sessions that a line is about, by the service that was booked where one is known. */
export const whatOf = ({ units, item, service }: HistoryFacts): string =>
  `${units} × ${service ?? item}`
