import { MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../../domain/money"
import { planTakingBack, unitsRefunded, type TakenBack } from "../../../domain/take-back"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { beingPaid, packagesInCheckout } from "../ledger/in-checkout"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import { lockPackages, type LockedPackage } from "../ledger/packages"
import type { Sql } from "../ledger/sql"
import { raise } from "../raise"
import { revocable } from "./revocable"
import { refuse } from "../refuse"

/** Says that a person has looked at a package, and which unused units are to be taken back for it. */
export type ResolveAttention = Command & {
  client_package_id: string
  /** Without a number as many as the refund stands for; without a credit in the package's order. */
  revoke: { units?: number; service_credit_id?: string } | null
}

/** What came of looking. */
export type AttentionResolved = { client_package_id: string; revoked: number; replayed: boolean }

/** Takes a package off the list of those that need attention, with what a person decided about it. */
export const resolveAttention = async (
  sql: Sql,
  command: ResolveAttention
): Promise<AttentionResolved> => {
  const { client_package_id, revoke } = command
  const operation = await beginOperation(sql, {
    ...command,
    kind: "resolve_attention",
    request: { client_package_id, revoke },
    client_package_id,
  })
  if (operation.replayed) return { ...(operation.result as AttentionResolved), replayed: true }

  const paying = revoke
    ? await packagesInCheckout(sql, [client_package_id])
    : new Map<string, string[]>()
  const credits = await lockCredits(sql, { package_ids: [client_package_id] })
  const [before] = await lockPackages(sql, [client_package_id])
  if (!before?.attention_code) {
    return refuse("changed_meanwhile", "Somebody has looked at this package already.")
  }
  const taken = revoke ? wantedBack(credits, before, revoke, paying.get(client_package_id)) : []
  const ledger = new Ledger(credits)
  for (const { service_credit_id, units } of taken) {
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
  await sql(
    `update service_package_client_package set attention_code = null, attention_details = null, attention_since = null,
       updated_at = service_package_now() where id = ?`,
    [client_package_id]
  )
  const revoked = taken.reduce((all, { units }) => all + units, 0)
  const result = { client_package_id, revoked, code: before.attention_code }
  await finishOperations(sql, [{ id: operation.id, result }])
  return { client_package_id, revoked, replayed: false }
}

const wantedBack = (
  credits: readonly LockedCredit[],
  { attention_details, currency_digits }: LockedPackage,
  { units, service_credit_id }: NonNullable<ResolveAttention["revoke"]>,
  paying: readonly string[] | undefined
): TakenBack[] => {
  const among = revocable(credits).filter(
    ({ id }) => service_credit_id === undefined || id === service_credit_id
  )
  if (!among.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Service credit with id: ${service_credit_id} was not found in this package`
    )
  }
  if (units === undefined) {
    const amount = attention_details?.amount
    const taken =
      typeof amount === "string" ? unitsRefunded(toMinor(amount, currency_digits), among) : []
    if (taken.length) return taken
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "units: say how many to take back.")
  }
  const verdict = planTakingBack(units, among)
  if (!("impossible" in verdict)) return verdict.plan
  throw raise(paying ? beingPaid(paying) : verdict.impossible)
}
