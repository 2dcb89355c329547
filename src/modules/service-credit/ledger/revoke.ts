import type { Ledger } from "./ledger"

/** Unused units of a credit that are taken back. */
export type TakenUnits = { service_credit_id: string; units: number }

/** Takes unused units of locked credits back, with the value they carry; written with the ledger. */
export const revoke = (
  ledger: Ledger,
  operation_id: string,
  taken: readonly TakenUnits[]
): void => {
  for (const { service_credit_id, units } of taken) {
    if (units === 0) continue
    const move = { kind: "revoke", from: "available", to: "revoked" } as const
    ledger.move({ ...move, service_credit_id, operation_id, units })
  }
}

/** Takes back all that locked credits have available. */
export const revokeRest = (
  ledger: Ledger,
  operation_id: string,
  credits: readonly { id: string; available: number }[]
): void => {
  const rest = credits.map(({ id, available }) => ({ service_credit_id: id, units: available }))
  revoke(ledger, operation_id, rest)
}
