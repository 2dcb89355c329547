import type { ClientPackageEvent, PackageRedemptionEvent } from "../../types/events"

type Done = {
  id: string
  service_credit_id: string
  client_package_id: string
  replayed: boolean
}

/** What a command on a redemption tells others: nothing when an earlier call has told it. */
export const eventOf = (
  { id, service_credit_id, client_package_id, replayed }: Done,
  happened = true
): PackageRedemptionEvent[] =>
  happened && !replayed ? [{ id, service_credit_id, client_package_id }] : []

/** The packages that need no look any more since a command, as their events name them. */
export const unmarkedBy = ({ unmarked }: { unmarked: string[] }): ClientPackageEvent[] =>
  unmarked.map((id) => ({ id }))
