import { z } from "@medusajs/framework/zod"
import { notFound, refuse } from "../../../errors/refuse"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { revoke } from "../ledger/revoke"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"

/** Asks for unused units to be taken back, some of each named credit. */
export type RevokeUnits = Command & {
  client_package_id: string
  credits: readonly { service_credit_id: string; units: number }[]
}

/** What is left to spend of the credits that were named. */
export type Revoked = { credits: { service_credit_id: string; available: number }[] }

const readRevoked = storedAs(
  z.object({
    credits: z.array(z.object({ service_credit_id: z.string(), available: z.number() })),
  })
)

/** Takes unused units back from a package, all that was asked or nothing; their value leaves with them. */
export const revokeUnits = async (sql: Sql, command: RevokeUnits): Promise<Revoked> => {
  const { client_package_id, credits } = command
  const operation = {
    ...command,
    kind: "revoke",
    request: { client_package_id, credits },
    client_package_id,
  }
  const { credits: left } = await once(sql, operation, readRevoked, async (operation_id) => {
    const locked = await lockCredits(sql, { package_ids: [client_package_id] })
    const ledger = new Ledger(locked)
    for (const taken of credits) {
      const { service_credit_id, units } = taken
      if (!locked.some(({ id }) => id === service_credit_id)) {
        throw notFound("Service credit", service_credit_id)
      }
      if (ledger.credit(service_credit_id).available < units) refuse("insufficient_credits")
      revoke(ledger, operation_id, [taken])
    }
    await ledger.write(sql)
    const left = credits.map(({ service_credit_id }) => ({
      service_credit_id,
      available: ledger.credit(service_credit_id).available,
    }))
    return { result: { credits: left } }
  })
  return { credits: left }
}
