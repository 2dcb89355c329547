import { z } from "@medusajs/framework/zod"
import { asError, invalid, notFound, refuse } from "../../../errors/refuse"
import { toMinor } from "../../../domain/money"
import { planTakingBack, unitsRefunded, type TakenBack } from "../../../domain/take-back"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { beingPaid, packagesInCheckout } from "../ledger/in-checkout"
import { Ledger } from "../ledger/ledger"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { lockPackages, type LockedPackage } from "../ledger/packages"
import { revoke as takeBack } from "../ledger/revoke"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { revocable } from "./revocable"

/** Says that a person has looked at a package, and which unused units are to be taken back for it. */
export type ResolveAttention = Command & {
  client_package_id: string
  /** Without a number as many as the refund stands for; without a credit in the package's order. */
  revoke: { units?: number; service_credit_id?: string } | null
}

/** What came of looking. */
export type AttentionResolved = { client_package_id: string; revoked: number; replayed: boolean }

const readResolved = storedAs(
  z.object({ client_package_id: z.string(), revoked: z.number(), code: z.string() })
)

/** Takes a package off the list of those that need attention, with what a person decided about it. */
export const resolveAttention = async (
  sql: Sql,
  command: ResolveAttention
): Promise<AttentionResolved> => {
  const { client_package_id, revoke } = command
  const operation = {
    ...command,
    kind: "resolve_attention",
    request: { client_package_id, revoke },
    client_package_id,
  }
  return await once(sql, operation, readResolved, async (operation_id) => {
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
    takeBack(ledger, operation_id, taken)
    await ledger.write(sql)
    await forgetAttention(sql, client_package_id)
    const revoked = taken.reduce((all, { units }) => all + units, 0)
    return { result: { client_package_id, revoked, code: before.attention_code } }
  })
}

const forgetAttention = async (sql: Sql, client_package_id: string) => {
  await sql(
    `update service_package_client_package set attention_code = null, attention_details = null, attention_since = null,
       updated_at = service_package_now() where id = ?`,
    [client_package_id]
  )
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
    throw notFound("Service credit", service_credit_id ?? "")
  }
  if (units === undefined) {
    const amount = attention_details?.amount
    const taken =
      typeof amount === "string" ? unitsRefunded(toMinor(amount, currency_digits), among) : []
    if (taken.length) return taken
    throw invalid("units: say how many to take back.")
  }
  const verdict = planTakingBack(units, among)
  if (!("impossible" in verdict)) return verdict.plan
  throw asError(paying ? beingPaid(paying) : verdict.impossible)
}
