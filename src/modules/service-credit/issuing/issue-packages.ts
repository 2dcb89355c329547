import { invalid } from "../../../errors/refuse"
import { paymentStatus } from "../../../domain/payment-status"
import { packagePeriod, type Period } from "../../../domain/period"
import { insertCredits, insertEntries, insertPackages } from "./issued-rows"
import { newId } from "../ledger/new-id"
import type { NewPackage, PackageRow } from "./new-package"
import { beginOperations, finishOperations, type Begun, type Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { readPackageId } from "../ledger/stored"
import { databaseNow } from "../ledger/time"
import { confirming } from "./confirming"

/** Asks for packages, all of them or none. */
export type IssuePackages = Command & {
  time_zone: string
  packages: readonly NewPackage[]
  /** Whether their customers are to be written to; without it where they came from decides. */
  notify?: boolean | null
}

/** The package that stands for what was asked; `issued` is false when it was there before. */
export type Issued = { client_package_id: string; issued: boolean }

const isOfOrder = (wanted: NewPackage) =>
  typeof wanted.order_line_item_id === "string" && typeof wanted.unit_index === "number"

const keyOf = (wanted: NewPackage, index: number, command: IssuePackages): string | null => {
  if (wanted.key) return wanted.key
  if (isOfOrder(wanted)) return `issue:${wanted.order_line_item_id}:${wanted.unit_index}`
  if (!command.key) return null
  return command.packages.length === 1 ? command.key : `${command.key}:${index}`
}

// A line's n-th unit is the same package whatever the order says by now, so only its name is compared;
// what a customer of a batch gets stands in the batch.
const requestOf = ({ key: _key, ...wanted }: NewPackage) => {
  if (isOfOrder(wanted)) return [wanted.order_line_item_id, wanted.unit_index]
  return wanted.batch_id ? [wanted.batch_id, wanted.customer_id] : wanted
}

const statusOf = ({ price, paid_amount: paid = 0n }: NewPackage) =>
  paymentStatus({ price, paid, refunded: 0n, everPaid: paid > 0n })

const assertPossible = (wanted: NewPackage, period: Period | null) => {
  const { paid_amount: paid = 0n, price } = wanted
  if (period?.expires_at && period.expires_at <= period.starts_at) {
    throw invalid("A package cannot end before it starts.")
  }
  if (paid > price) throw invalid("More was paid for a package than it costs.")
  if (!wanted.credits.length) throw invalid("A package needs at least one service.")
}

// Packages of one command mostly share their days, and looking a midnight up takes longer than the rest.
const periodsAt = (at: Date, zone: string) => {
  const known = new Map<string, Period>()
  return ({ terms, starts_on, expires_on }: NewPackage): Period => {
    const days = JSON.stringify([
      terms.validity,
      terms.starts,
      starts_on,
      expires_on === null,
      expires_on,
    ])
    const period = known.get(days) ?? packagePeriod({ at, zone, terms, starts_on, expires_on })
    known.set(days, period)
    return period
  }
}

const rowsOf = (command: IssuePackages, begun: readonly Begun[], now: Date): PackageRow[] => {
  const { time_zone } = command
  const periodOf = periodsAt(now, time_zone)
  return command.packages.flatMap((wanted, index) => {
    const operation = begun[index]
    if (!operation || operation.replayed) return []
    const period = wanted.pending ? null : periodOf(wanted)
    assertPossible(wanted, period)
    return {
      ...wanted,
      id: newId("cpkg"),
      operation_id: operation.id,
      time_zone,
      period,
      payment_status: statusOf(wanted),
      purchased_at: new Date(wanted.purchased_at ?? command.effective_at ?? now),
    }
  })
}

/**
 * Issues packages with their credits and first ledger entries, in a number of statements that does
 * not depend on how many there are. A package already there for the same key, order unit or batch
 * customer is answered, never doubled.
 */
export const issuePackages = async (sql: Sql, command: IssuePackages): Promise<Issued[]> => {
  if (!command.packages.length) return []
  const now = await databaseNow(sql)
  const begun = await beginOperations(
    sql,
    command.packages.map((wanted, index) => ({
      ...command,
      kind: "issue",
      key: keyOf(wanted, index, command),
      request: requestOf(wanted),
      details: {
        title: wanted.title,
        source: wanted.source,
        ...(wanted.batch_id && { batch_id: wanted.batch_id }),
      },
    }))
  )
  const rows = rowsOf(command, begun, now)
  const written = await insertPackages(sql, command.actor, rows)
  const inserted = rows.filter((row) => written.get(row.id) === row.id)
  await insertEntries(sql, await insertCredits(sql, inserted))
  const tells = confirming(inserted, command.notify)
  await finishOperations(
    sql,
    rows.map((row) => {
      const client_package_id = written.get(row.id) ?? row.id
      const told = tells.get(row.id)
      return {
        id: row.operation_id,
        client_package_id,
        result: { client_package_id },
        tells: told ? [told] : [],
      }
    })
  )
  const byOperation = new Map(rows.map((row) => [row.operation_id, row.id]))
  return begun.map(({ id, replayed, result }) => {
    const asked = byOperation.get(id)
    if (replayed || asked === undefined) return { ...readPackageId(result), issued: false }
    const client_package_id = written.get(asked) ?? asked
    return { client_package_id, issued: client_package_id === asked }
  })
}
