import type { Ledger } from "../ledger/ledger"
import type { Telling } from "../ledger/telling"

/** Units that came back to a credit with their order. */
export type Restored = { service_credit_id: string; units: number }

/** Tells of bookings that were cancelled with their order, one message for each service of a package. */
export const tellingRestored = (
  ledger: Ledger,
  restored: readonly Restored[],
  operation_id: string
): Telling[] => {
  const units = new Map<string, number>()
  for (const one of restored) {
    units.set(one.service_credit_id, (units.get(one.service_credit_id) ?? 0) + one.units)
  }
  return [...units].map(([id, count]) => {
    const { client_package_id, title, unit_label } = ledger.credit(id)
    return {
      kind: "booking_cancelled",
      client_package_ids: [client_package_id],
      dedupe_key: `${operation_id}:${id}`,
      details: { outcome: "restored", service: title, units: count, unit_label },
    }
  })
}
