import { notFoundMessage, refuse, unexpected } from "../../../errors/refuse"
import type { MessageKind } from "../../../domain/message"
import type { Impossible, Verdict } from "../../../domain/verdict"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { beingPaid, packagesInCheckout } from "../ledger/in-checkout"
import {
  beginOperations,
  finishOperations,
  hashOf,
  type Command,
  type NewOperation,
} from "../ledger/operation"
import { packageKey } from "../ledger/package-key"
import type { Sql } from "../ledger/sql"
import type { Telling } from "../ledger/telling"
import { databaseNow } from "../ledger/time"
import { lockDatedPackages, readDatedPackages, type DatedPackageRow } from "./dated-packages"

/** What is asked of one package. */
export type PackageWish = { client_package_id: string }

/** Why one package was left as it is. */
export type LeftAlone = Impossible & { client_package_id: string }

/** What became of each package that was named: changed, by this call or an earlier one, or left alone. */
export type PackagesChanged = {
  changed: { client_package_id: string; replayed: boolean }[]
  left_alone: LeftAlone[]
}

/** A plan for a package that is about to be carried out. */
export type PlannedChange<Plan> = { row: DatedPackageRow; plan: Plan; operation_id: string }

/** One kind of change: how it is decided for each package and written for all of them. */
export type PackageChange<Wish extends PackageWish, Plan> = {
  kind: string
  /** What its customer is told of it. */
  tells?: MessageKind | undefined
  decide: (row: DatedPackageRow, wish: Wish, now: Date) => Verdict<Plan>
  /** True when no cart may be paying with the package meanwhile. */
  disturbs: (plan: Plan) => boolean
  /** True when the package is as it was wished to be. */
  isDone?: (row: DatedPackageRow, plan: Plan) => boolean
  /** What the history keeps of it. */
  detailsOf: (row: DatedPackageRow, plan: Plan, now: Date) => Record<string, unknown>
  write: (
    sql: Sql,
    changes: readonly PlannedChange<Plan>[],
    credits: readonly LockedCredit[]
  ) => Promise<void>
}

const unknown = (client_package_id: string): LeftAlone => ({
  client_package_id,
  code: "not_found",
  message: notFoundMessage("Client package", client_package_id),
})

const unlessPaying = <Wish extends PackageWish, Plan>(
  { disturbs }: PackageChange<Wish, Plan>,
  verdict: Verdict<Plan>,
  titles: readonly string[] | undefined
): Verdict<Plan> =>
  titles && "plan" in verdict && disturbs(verdict.plan)
    ? { impossible: beingPaid(titles) }
    : verdict

/** Says which packages a change would disturb, so that open carts can let go of them first. */
export const disturbedBy = async <Wish extends PackageWish, Plan>(
  sql: Sql,
  wishes: readonly Wish[],
  change: PackageChange<Wish, Plan>
): Promise<string[]> => {
  const rows = await readDatedPackages(sql, idsOf(wishes))
  const now = await databaseNow(sql)
  return wishes.flatMap((wish) => {
    const row = rows.get(wish.client_package_id)
    const verdict = row && change.decide(row, wish, now)
    const isDisturbed = verdict && "plan" in verdict && change.disturbs(verdict.plan)
    return isDisturbed ? [wish.client_package_id] : []
  })
}

/**
 * Changes packages, each as its wish says or not at all: one that cannot be changed is left alone
 * with the reason and does not keep the others from it.
 */
export const changePackages = async <Wish extends PackageWish, Plan>(
  sql: Sql,
  command: Command,
  wishes: readonly Wish[],
  change: PackageChange<Wish, Plan>
): Promise<PackagesChanged> => {
  const ids = idsOf(wishes)
  if (!ids.length) return { changed: [], left_alone: [] }
  const paying = await packagesInCheckout(sql, ids)
  const credits = await lockCredits(sql, { package_ids: ids })
  const rows = await lockDatedPackages(sql, ids)
  const now = await databaseNow(sql)

  const operations = wishes.map((wish) => ({
    ...command,
    kind: change.kind,
    key: packageKey(command, change.kind, wish.client_package_id, ids.length),
    request: wish,
    client_package_id: wish.client_package_id,
  }))
  // Asked under the locks: a twin of this command has either not begun or is done.
  const known = await knownOperations(sql, command, operations)
  const outcome: PackagesChanged = { changed: [], left_alone: [] }
  const plans: { row: DatedPackageRow; plan: Plan; operation: NewOperation }[] = []
  for (const operation of operations) {
    const { client_package_id, key, request } = operation
    if (key !== null && known.has(key)) {
      outcome.changed.push({ client_package_id, replayed: true })
      continue
    }
    const row = rows.get(client_package_id)
    if (!row) {
      outcome.left_alone.push(unknown(client_package_id))
      continue
    }
    const decided = change.decide(row, request, now)
    const verdict = unlessPaying(change, decided, paying.get(client_package_id))
    if ("impossible" in verdict) {
      outcome.left_alone.push({ client_package_id, ...verdict.impossible })
      continue
    }
    if (!change.isDone?.(row, verdict.plan)) plans.push({ row, plan: verdict.plan, operation })
    outcome.changed.push({ client_package_id, replayed: false })
  }
  if (!plans.length) return outcome

  const begun = await beginOperations(
    sql,
    plans.map(({ row, plan, operation }) => ({
      ...operation,
      details: change.detailsOf(row, plan, now),
    }))
  )
  const changes = plans.map(({ row, plan }, index) => {
    const operation_id = begun[index]?.id
    if (!operation_id) throw unexpected("an operation was not begun")
    return { row, plan, operation_id }
  })
  await change.write(sql, changes, credits)
  await finishOperations(
    sql,
    changes.map(({ row, operation_id: id }) => ({
      id,
      result: {},
      tells: tellsOf(change, row, id),
    }))
  )
  return outcome
}

const tellsOf = <Wish extends PackageWish, Plan>(
  { tells: kind }: PackageChange<Wish, Plan>,
  { id }: DatedPackageRow,
  dedupe_key: string
): Telling[] => (kind ? [{ kind, client_package_ids: [id], dedupe_key }] : [])

const idsOf = (wishes: readonly PackageWish[]) => [
  ...new Set(wishes.map(({ client_package_id }) => client_package_id)),
]

type Asked = { key: string | null; kind: string; request: unknown }

const knownOperations = async (
  sql: Sql,
  { actor }: Command,
  operations: readonly Asked[]
): Promise<Set<string>> => {
  const byKey = new Map(
    operations.flatMap((asked) => (asked.key === null ? [] : [[asked.key, asked] as const]))
  )
  if (!byKey.size) return new Set()
  const rows = await sql<{ key: string; request_hash: string }>(
    `select key, request_hash from service_package_operation
     where actor_type = ? and actor_id = ? and key = any(?::text[])`,
    [actor.type, actor.id, [...byKey.keys()]]
  )
  for (const { key, request_hash } of rows) {
    const asked = byKey.get(key)
    if (!asked || request_hash !== hashOf(asked.kind, asked.request)) {
      refuse("idempotency_key_reused")
    }
  }
  return new Set(rows.map(({ key }) => key))
}
