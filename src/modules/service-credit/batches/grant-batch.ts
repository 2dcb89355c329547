import type { Actor } from "../../../domain/actor"
import type { BatchSkipCode } from "../../../types/http/batch"
import type { NewOwner } from "../changes/assign-package"
import type { Sql } from "../ledger/sql"
import { telling } from "../ledger/telling"
import { writeTogether } from "../ledger/together"
import { MEMBERS, writeMembers, type MemberOutcome } from "./members"
import { keepBatchPlaces, takeBatchPlaces } from "../limits/batch-places"
import { readSpec, type BatchSpec, type StoredBatchSpec } from "./spec"
import { readLimitReached } from "../limits/batch-limit"
import { issuePackages } from "../issuing/issue-packages"

/** Asks for the packages of some customers of a batch; `owners` are those of them that exist. */
export type GrantBatch = {
  batch_id: string
  customer_ids: readonly string[]
  owners: readonly NewOwner[]
}

/** The packages that were given; `more` says that customers are left and this caller may go on. */
export type BatchGranted = { client_package_ids: string[]; more: boolean }

type Row = {
  status: string
  spec: StoredBatchSpec
  actor_type: Actor["type"]
  actor_id: string
  actor_name: string | null
}
type Outcome = MemberOutcome & { code: BatchSkipCode | null }

const NOTHING: BatchGranted = { client_package_ids: [], more: false }

/**
 * Gives their packages to some customers of a batch, in a number of statements that does not depend
 * on how many there are. Packages, their customers' rows and the progress are written together, so a
 * process that dies leaves whole parts behind; of two that work on one batch, one goes home.
 */
export const grantBatch = async (sql: Sql, command: GrantBatch): Promise<BatchGranted> => {
  const { batch_id } = command
  const batch = await lockBatch(sql, batch_id)
  if (!batch || (batch.status !== "queued" && batch.status !== "running")) return NOTHING

  const spec = readSpec(batch.spec)
  const actor = { type: batch.actor_type, id: batch.actor_id, name: batch.actor_name }
  const waiting = await waitingAmong(sql, command)
  const skipped = await skipsOf(sql, batch_id, spec, waiting, command.owners)
  const owners = new Map(command.owners.map((owner) => [owner.id, owner]))
  const getting = waiting.flatMap((id) => (skipped.has(id) ? [] : (owners.get(id) ?? [])))
  const issued = await issuePackages(sql, {
    actor,
    time_zone: spec.time_zone,
    notify: spec.notify,
    packages: getting.map(({ id, email, name, phone }) => ({
      ...spec.package,
      key: `${batch_id}:${id}`,
      batch_id,
      customer_id: id,
      customer_email: email,
      customer_name: name,
      customer_phone: phone,
    })),
  })
  const given = getting.flatMap(({ id }, index) => {
    const client_package_id = issued[index]?.client_package_id
    return client_package_id ? [{ customer_id: id, client_package_id }] : []
  })
  const client_package_ids = given.map(({ client_package_id }) => client_package_id)
  if (spec.purchase_limit !== null) await keepBatchPlaces(sql, batch_id, given)
  const more = await writeOutcomes(sql, batch_id, [
    ...given.map((one): Outcome => ({ ...one, status: "granted", code: null })),
    ...[...skipped].map(([id, code]) => notGranted(id, code)),
  ])
  return { client_package_ids, more }
}

const notGranted = (customer_id: string, code: BatchSkipCode): Outcome => ({
  customer_id,
  status: "skipped",
  code,
  client_package_id: null,
})

// Whoever finds it locked leaves: the one who has it goes on until nobody is left.
const lockBatch = async (sql: Sql, batch_id: string) => {
  const [batch] = await sql<Row>(
    `select b.status, b.spec, o.actor_type, o.actor_id, o.actor_name from service_package_batch b
     join service_package_operation o on o.id = b.operation_id
     where b.id = ? for no key update of b skip locked`,
    [batch_id]
  )
  return batch
}

const waitingAmong = async (sql: Sql, { batch_id, customer_ids }: GrantBatch) => {
  const rows = await sql<{ customer_id: string }>(
    `select m.customer_id from service_package_batch_customer m
     where ${MEMBERS} and m.status = 'queued' order by m.customer_id`,
    [batch_id, customer_ids]
  )
  return rows.map(({ customer_id }) => customer_id)
}

const skipsOf = async (
  sql: Sql,
  batch_id: string,
  { purchase_limit: limit, package: { template_id } }: BatchSpec,
  waiting: readonly string[],
  owners: GrantBatch["owners"]
): Promise<Map<string, BatchSkipCode>> => {
  const known = new Set(owners.map(({ id }) => id))
  const skips = new Map<string, BatchSkipCode>()
  for (const id of waiting) if (!known.has(id)) skips.set(id, "customer_not_found")
  if (limit === null || template_id === null) return skips

  const queued = new Set(waiting)
  const present = owners.filter(({ id }) => queued.has(id))
  const reached = new Set(await readLimitReached(sql, { template_id, limit, customers: present }))
  const customers = present.filter(({ id }) => !reached.has(id))
  const placed = new Set(await takeBatchPlaces(sql, { batch_id, template_id, limit, customers }))
  for (const { id } of present) if (!placed.has(id)) skips.set(id, "purchase_limit_reached")
  return skips
}

const writeOutcomes = async (
  sql: Sql,
  batch_id: string,
  outcomes: readonly Outcome[]
): Promise<boolean> => {
  await writeMembers(sql, batch_id, outcomes)
  const count = (status: Outcome["status"]) =>
    outcomes.filter((outcome) => outcome.status === status).length
  const [batch] = await sql<{ status: string; granted: number; skipped: number }>(
    `update service_package_batch b
     set granted = b.granted + n.granted, skipped = b.skipped + n.skipped, updated_at = service_package_now(),
       status = case when b.granted + b.skipped + n.granted + n.skipped = b.total then 'done' else 'running' end
     from (select ?::int as granted, ?::int as skipped) n where b.id = ? returning b.status, b.granted, b.skipped`,
    [count("granted"), count("skipped"), batch_id]
  )
  if (batch?.status === "done") {
    await writeTogether(
      sql,
      telling([
        {
          kind: "bulk_finished",
          client_package_ids: [],
          dedupe_key: batch_id,
          details: { given: batch.granted, skipped: batch.skipped },
        },
      ])
    )
  }
  return batch?.status === "running"
}
