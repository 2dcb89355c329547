import type { Actor } from "../../../domain/actor"
import { refuse } from "../../../errors/refuse"
import { newId } from "./new-id"
import { hashOf } from "./operation"
import type { Sql } from "./sql"
import { readWork, type Work } from "./stored-work"

/** What an operation is about to do in Medusa, on which order, as its command reads it. */
export type NewWork = { operation_id: string; order_id: string; input: Work["input"] }

/** Work that is not known to be done: whoever began it is at it, or has died. */
export type PlannedWork = Work & {
  operation_id: string
  order_id: string
  actor: Actor
  key: string
  reason: string | null
  /** Whoever began it may still be at it. */
  is_leased: boolean
  /** It was asked for exactly what is asked for now. */
  is_same: boolean
}

// Longer than a turn: whose turn has ended without a result is given up on.
const LEASE = "interval '3 minutes'"

/** Writes down what an operation is about to do before it does anything; asked again, it is at it again. */
export const planWork = async (sql: Sql, work: NewWork): Promise<void> => {
  await sql(
    `insert into service_package_planned_work (id, order_id, input, leased_until, created_at, updated_at)
     values (?, ?, ?::jsonb, service_package_now() + ${LEASE}, service_package_now(), service_package_now())
     on conflict (id) do update set leased_until = excluded.leased_until, updated_at = excluded.updated_at`,
    [work.operation_id, work.order_id, JSON.stringify(work.input)]
  )
}

/** A command that asks, under a key of its own, for just what another has begun. */
export type SameAsked = { operation_id: string; actor: Actor; key: string }

// Remembers what an operation came to under further keys; answers whether it has come to anything.
const rememberUnder = async (sql: Sql, operation_id: string, asked: readonly unknown[]) => {
  const done = await sql(
    "select id from service_package_operation where id = ? and state = 'done'",
    [operation_id]
  )
  await sql(
    `insert into service_package_operation
       (id, key, actor_type, actor_id, actor_name, request_hash, kind, state, status, details, result, effective_at, created_at, updated_at)
     select a.id, a.key, a.actor_type, a.actor_id, a.actor_name, o.request_hash, o.kind, o.state, o.status, o.details, o.result,
       o.effective_at, service_package_now(), service_package_now()
     from service_package_operation o,
       jsonb_to_recordset(?::jsonb) as a(id text, key text, actor_type text, actor_id text, actor_name text)
     where o.id = ? and o.state = 'done' on conflict do nothing`,
    [JSON.stringify(asked), operation_id]
  )
  return done.length > 0
}

/**
 * All of it is done; nothing is left to be found. Whoever has asked for the same meanwhile, under a key of his
 * own, is remembered under that key with what came of it. Answers whether it was still to be done.
 */
export const forgetWork = async (sql: Sql, operation_id: string): Promise<boolean> => {
  const [gone] = await sql<{ asked: unknown[] | null }>(
    "delete from service_package_planned_work where id = ? returning input -> 'asked' as asked",
    [operation_id]
  )
  if (gone?.asked?.length) await rememberUnder(sql, operation_id, gone.asked)
  return gone !== undefined
}

/**
 * Notes who asks for what another call has begun, before anybody brings that to its end. Answers whether it
 * has come to its end meanwhile, and so is his.
 */
export const noteAsked = async (
  sql: Sql,
  { operation_id, actor, key }: SameAsked
): Promise<boolean> => {
  const who = { actor_type: actor.type, actor_id: actor.id, actor_name: actor.name }
  const asked = [{ id: newId("crop"), key, ...who }]
  const noted = await sql(
    `update service_package_planned_work
     set input = jsonb_set(input, '{asked}', coalesce(input -> 'asked', '[]'::jsonb) || ?::jsonb), updated_at = service_package_now()
     where id = ? returning id`,
    [JSON.stringify(asked), operation_id]
  )
  return noted.length === 0 && (await rememberUnder(sql, operation_id, asked))
}

/** Refuses where somebody else has brought the work to its end: what it was about to do is done or given up. */
export const assertPlanned = async (
  sql: Sql,
  { operation_id }: { operation_id: string }
): Promise<void> => {
  const planned = await sql("select id from service_package_planned_work where id = ?", [
    operation_id,
  ])
  if (!planned.length) refuse("changed_meanwhile")
}

/** What a package was ended for has reached its customer's account. */
const forgetPayout = async (
  sql: Sql,
  { client_package_id }: { client_package_id: string }
): Promise<void> => {
  await sql(
    "delete from service_package_planned_work where input ->> 'client_package_id' = ? and input -> 'payout' = 'true'",
    [client_package_id]
  )
}

/** The same by its operation, as a method of the service. */
const forget = async (sql: Sql, { operation_id }: { operation_id: string }): Promise<boolean> =>
  await forgetWork(sql, operation_id)

/** Nothing of an order is left to be cancelled with it. */
const forgetEmptied = async (sql: Sql, { order_id }: { order_id: string }): Promise<void> => {
  await sql(
    "delete from service_package_planned_work where order_id = ? and input -> 'emptied' = 'true'",
    [order_id]
  )
}

/** Which work is asked for: that of an order, what was asked for in the same words, or all whose lease is over. */
export type PlannedQuery = {
  kinds: readonly Work["kind"][]
  order_id?: string
  /** What is asked for now, to be told from what was. */
  asked?: { kind: string; request: unknown }
  limit?: number
}

type Row = {
  operation_id: string
  order_id: string
  kind: string
  key: string
  reason: string | null
  input: unknown
  is_leased: boolean
  actor_type: Actor["type"]
  actor_id: string
  actor_name: string | null
  request_hash: string
}

/** Reads work that is not known to be done, the oldest first. */
export const readPlannedWork = async (
  sql: Sql,
  { kinds, order_id, asked, limit = 100 }: PlannedQuery
): Promise<PlannedWork[]> => {
  const hash = asked ? hashOf(asked.kind, asked.request) : null
  const [condition, value] =
    order_id !== undefined
      ? ["w.order_id = ?", [order_id]]
      : hash !== null
        ? ["o.request_hash = ?", [hash]]
        : ["w.leased_until <= service_package_now()", []]
  const rows = await sql<Row>(
    `select w.id as operation_id, w.order_id, o.kind, o.actor_type, o.actor_id, o.actor_name, o.key, o.reason, o.request_hash,
       w.input, w.leased_until > service_package_now() as is_leased
     from service_package_planned_work w join service_package_operation o on o.id = w.id
     where o.kind = any(?::text[])
       and ${condition}
     order by w.created_at, w.id limit ?`,
    [kinds, ...value, limit]
  )
  return rows.map(({ actor_type, actor_id, actor_name, request_hash, kind, input, ...row }) => ({
    ...row,
    ...readWork({ kind, input }),
    actor: { type: actor_type, id: actor_id, name: actor_name },
    is_same: request_hash === hash,
  }))
}

/** Takes work over whose lease is over; false where somebody else has, or it is done by now. */
export const claimWork = async (
  sql: Sql,
  { operation_id }: { operation_id: string }
): Promise<boolean> => {
  const claimed = await sql(
    `update service_package_planned_work set leased_until = service_package_now() + ${LEASE}, updated_at = service_package_now()
     where id = ? and leased_until <= service_package_now() returning id`,
    [operation_id]
  )
  return claimed.length > 0
}

/** Work by its operation, or that of some kinds which whoever is alone on an order has begun there. */
export type BegunWork =
  { operation_id: string } | { order_id: string; kinds: readonly Work["kind"][] }

/** Lets go of work that came to no end and whose process lives: whoever asks next goes on at once. */
export const releaseWork = async (sql: Sql, begun: BegunWork): Promise<void> => {
  const [condition, values] =
    "operation_id" in begun
      ? ["w.id = ?", [begun.operation_id]]
      : ["w.order_id = ? and o.kind = any(?::text[])", [begun.order_id, begun.kinds]]
  await sql(
    `update service_package_planned_work w set leased_until = service_package_now(), updated_at = service_package_now()
     from service_package_operation o where o.id = w.id and ${condition}`,
    values
  )
}

/** Gives up an operation of which nothing has happened. */
export const abandonWork = async (
  sql: Sql,
  { operation_id }: { operation_id: string }
): Promise<void> => {
  await sql(
    `update service_package_operation set state = 'abandoned', updated_at = service_package_now()
     where id = ? and state = 'planned'`,
    [operation_id]
  )
  await forgetWork(sql, operation_id)
}

/** How planned work is taken over, let go and given up, as methods of the service. */
export const plannedCommands = {
  claimWork,
  releaseWork,
  abandonWork,
  noteAsked,
  assertPlanned,
  forgetPayout,
  forgetWork: forget,
  forgetEmptied,
}

/** What work is planned, as a method of the service. */
export const plannedReads = { listPlannedWork: readPlannedWork }
