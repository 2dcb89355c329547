import { MedusaError } from "@medusajs/framework/utils"
import { lockCredits } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { refuse } from "../refuse"

/** Asks for unused units to be taken back, some of each named credit. */
export type RevokeUnits = Command & {
  client_package_id: string
  credits: readonly { service_credit_id: string; units: number }[]
}

/** What is left to spend of the credits that were named. */
export type Revoked = { credits: { service_credit_id: string; available: number }[] }

/** Takes unused units back from a package, all that was asked or nothing; their value leaves with them. */
export const revokeUnits = async (sql: Sql, command: RevokeUnits): Promise<Revoked> => {
  const { client_package_id, credits } = command
  const operation = await beginOperation(sql, {
    ...command,
    kind: "revoke",
    request: { client_package_id, credits },
    client_package_id,
  })
  if (operation.replayed) return operation.result as Revoked

  const locked = await lockCredits(sql, { package_ids: [client_package_id] })
  const ledger = new Ledger(locked)
  for (const { service_credit_id, units } of credits) {
    if (!locked.some(({ id }) => id === service_credit_id)) throw notFound(service_credit_id)
    if (ledger.credit(service_credit_id).available < units) refuse("insufficient_credits")
    ledger.move({
      service_credit_id,
      operation_id: operation.id,
      kind: "revoke",
      from: "available",
      to: "revoked",
      units,
    })
  }
  await ledger.write(sql)
  const result: Revoked = {
    credits: credits.map(({ service_credit_id }) => ({
      service_credit_id,
      available: ledger.credit(service_credit_id).available,
    })),
  }
  await finishOperations(sql, [{ id: operation.id, result }])
  return result
}

const notFound = (id: string) =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `Service credit with id: ${id} was not found in this package`
  )
