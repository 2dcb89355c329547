import { generateEntityId } from "@medusajs/framework/utils"
import { toDecimalString } from "../../../domain/money"
import type { NewPackage } from "../ledger/new-package"
import { beginOperation, finishOperations, type Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
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
  const about = { client_package_id, operation_id: operation.id }
  if (payment) await recordPayment(sql, { ...about, payment, digits: wanted.currency_digits })
  if (note !== null) await writeNote(sql, { ...about, note, actor })
  await finishOperations(sql, [
    { id: operation.id, client_package_id, result: { client_package_id } },
  ])
  return { client_package_id, replayed: false }
}

type About = { client_package_id: string; operation_id: string }

const recordPayment = async (
  sql: Sql,
  input: About & { payment: ReceivedPayment; digits: number }
) => {
  const { client_package_id, operation_id, payment, digits } = input
  await sql(
    `insert into service_package_payment (id, client_package_id, kind, amount, raw_amount, method, reference, paid_at, operation_id,
       created_at, updated_at)
     select ?, ?, 'payment', paid.amount, service_package_raw(paid.amount), ?, ?, o.effective_at, o.id, service_package_now(),
       service_package_now()
     from service_package_operation o, (select ?::numeric as amount) paid where o.id = ?`,
    [
      generateEntityId(undefined, "cpay"),
      client_package_id,
      payment.method,
      payment.reference,
      toDecimalString(payment.amount, digits),
      operation_id,
    ]
  )
}

const writeNote = async (sql: Sql, { client_package_id, note, actor }: About & Noted) => {
  await sql(
    `insert into service_package_note (id, client_package_id, kind, text, actor_type, actor_id, actor_name, created_at, updated_at)
     values (?, ?, 'other', ?, ?, ?, ?, service_package_now(), service_package_now())`,
    [
      generateEntityId(undefined, "cnote"),
      client_package_id,
      note,
      actor.type,
      actor.id,
      actor.name,
    ]
  )
  await sql(
    "update service_package_client_package set notes_count = notes_count + 1 where id = ?",
    [client_package_id]
  )
}

type Noted = { note: string; actor: Command["actor"] }
