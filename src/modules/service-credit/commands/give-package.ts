import type { NewPackage } from "../ledger/new-package"
import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { insertNote } from "../packages/note-rows"
import { insertPayment } from "../packages/payment-rows"
import { unexpected } from "../refuse"
import { issuePackages } from "./issue-packages"

/** What was received for a package outside Medusa, in minor units. */
export type ReceivedPayment = { amount: bigint; method: string; reference: string | null }

/** Asks for one package by hand. */
export type GivePackage = Command & {
  /** What was asked for, before prices and terms were looked up: the same key asks for the same. */
  request: unknown
  time_zone: string
  package: NewPackage
  payment: ReceivedPayment | null
  note: string | null
}

/** The package that was given; `replayed` when an earlier call gave it. */
export type Given = { client_package_id: string; replayed: boolean }

/** The kind under which giving is remembered. */
export const GIVE = "give"

/** Reads the package out of what an earlier call left. */
export const toGiven = (result: unknown): Given => {
  const { client_package_id } = result as Omit<Given, "replayed">
  return { client_package_id, replayed: true }
}

/** Issues a package, records what was received for it and writes the note: all of it or nothing. */
export const givePackage = async (sql: Sql, command: GivePackage): Promise<Given> => {
  const { actor, payment, note, package: wanted } = command
  const operation = await beginOperation(sql, {
    ...command,
    kind: GIVE,
    details: { title: wanted.title, source: wanted.source },
  })
  if (operation.replayed) return toGiven(operation.result)

  const [issued] = await issuePackages(sql, {
    ...command,
    key: null,
    packages: [{ ...wanted, paid_amount: payment?.amount ?? 0n }],
  })
  if (!issued) throw unexpected("a package was not issued")
  const { client_package_id } = issued
  if (payment) {
    const booked = { client_package_id, operation_id: operation.id, kind: "payment" as const }
    await insertPayment(sql, { ...booked, ...payment, digits: wanted.currency_digits })
  }
  if (note !== null) await insertNote(sql, { client_package_id, kind: "other", text: note, actor })
  await finishOperations(sql, [
    { id: operation.id, client_package_id, result: { client_package_id } },
  ])
  return { client_package_id, replayed: false }
}
