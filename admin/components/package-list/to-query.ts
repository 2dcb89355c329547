import { dayAfter } from "../../../src/domain/calendar"
import { expiryInstant } from "../../../src/domain/validity"
import type { AdminClientPackageListParams } from "../../../src/types/http/client-package"
import { CHOICES, knownOf, rangeOf, valuesOf, type Filters } from "./filters"

const some = <Value>(values: Value[]) => (values.length ? values : undefined)

// Bought is an instant: the days count in the zone of the shop, from their first moment to their last.
const instantsOf = (filter: string | undefined, zone: string) => {
  const { from, to } = rangeOf(filter)
  return {
    $gte: from === null ? undefined : expiryInstant(dayAfter(from, -1), zone).toISOString(),
    $lte: to === null ? undefined : new Date(expiryInstant(to, zone).getTime() - 1).toISOString(),
  }
}

/** Asks the server for what the filters mean; what the address has wrong is left out. */
export const toQuery = (filters: Filters, zone: string): AdminClientPackageListParams => {
  const { from, to } = rangeOf(filters.expires)
  return {
    status: some(knownOf(filters.status, CHOICES.status)),
    payment_status: some(knownOf(filters.payment, CHOICES.payment)),
    source: some(knownOf(filters.source, CHOICES.source)),
    template_id: some(valuesOf(filters.template)),
    expires_on: { $gte: from ?? undefined, $lte: to ?? undefined },
    purchased_at: instantsOf(filters.bought, zone),
    attention: filters.attention ? true : undefined,
    batch_id: filters.batch,
  }
}
