import { unexpected } from "../../../errors/refuse"
import {
  applyMove,
  applyRevaluation,
  type Carried,
  type Move,
  type Posting,
} from "../../../domain/ledger"
import { toDecimalString } from "../../../domain/money"
import type { LockedCredit } from "./credits"
import { newId } from "./new-id"
import type { Sql } from "./sql"

type Line = Posting & {
  id: string
  credit: LockedCredit
  operation_id: string
  redemption_id: string | null
}

/** A move on one credit, with the operation that asked for it and the redemption it belongs to. */
export type LedgerMove = Move & {
  service_credit_id: string
  operation_id: string
  redemption_id?: string | null
}

/**
 * Gathers the moves of one transaction on locked credits and writes balances and entries together,
 * set-based: however many moves, the number of statements stays the same.
 */
export class Ledger {
  private readonly credits: Map<string, LockedCredit>
  private readonly before: Map<string, LockedCredit>
  private readonly lines: Line[] = []

  constructor(credits: readonly LockedCredit[]) {
    this.credits = new Map(credits.map((credit) => [credit.id, credit]))
    this.before = new Map(this.credits)
  }

  /** The credit as the moves so far have left it. */
  credit(id: string): LockedCredit {
    const credit = this.credits.get(id)
    if (!credit) throw unexpected(`credit ${id} is not locked by this command`)
    return credit
  }

  /** All credits as the moves so far have left them. */
  all(): LockedCredit[] {
    return [...this.credits.values()]
  }

  /** Books a move and answers the value that travelled with its units. */
  move({ service_credit_id, operation_id, redemption_id = null, ...move }: LedgerMove): Carried {
    const credit = this.credit(service_credit_id)
    const { balance, posting } = applyMove(credit, move)
    const moved = { ...credit, ...balance }
    this.credits.set(credit.id, moved)
    const id = newId("cren")
    this.lines.push({ ...posting, id, credit: moved, operation_id, redemption_id })
    return { amount: posting.amount, net_amount: posting.net_amount }
  }

  /** Lets what is left of a credit be worth more or less; no unit moves. */
  revalue(input: { service_credit_id: string; operation_id: string; by: Carried }): void {
    const credit = this.credit(input.service_credit_id)
    const { balance, posting } = applyRevaluation(credit, input.by)
    const moved = { ...credit, ...balance }
    this.credits.set(credit.id, moved)
    const { operation_id } = input
    this.lines.push({
      ...posting,
      id: newId("cren"),
      credit: moved,
      operation_id,
      redemption_id: null,
    })
  }

  /** Counts more or fewer of a credit's lost units as no-shows; it is written with the next moves. */
  countNoShows(id: string, units: number): void {
    const credit = this.credit(id)
    this.credits.set(id, { ...credit, no_shows: credit.no_shows + units })
  }

  /** Writes what was moved; the deferred triggers compare both sides at the commit. */
  async write(sql: Sql): Promise<void> {
    if (!this.lines.length) return
    await this.writeBalances(sql)
    await this.writeEntries(sql)
    await this.writePackageCounters(sql)
  }

  private moved(): LockedCredit[] {
    const ids = new Set(this.lines.map((line) => line.credit.id))
    return this.all().filter((credit) => ids.has(credit.id))
  }

  private async writeBalances(sql: Sql) {
    const rows = this.moved().map((credit) => ({
      ...pick(credit, UNIT_COLUMNS),
      id: credit.id,
      ...decimals(credit, ["value", "net_value", "recognized_value", "recognized_net"]),
    }))
    const units = UNIT_COLUMNS.map((column) => `${column} = m.${column}`).join(", ")
    const money = MONEY_COLUMNS.map(
      (column) => `${column} = m.${column}, raw_${column} = service_package_raw(m.${column})`
    ).join(", ")
    await sql(
      `update service_package_credit c set ${units}, ${money}, updated_at = service_package_now()
       from jsonb_to_recordset(?::jsonb) as m(id text, ${UNIT_COLUMNS.map((c) => `${c} int`).join(", ")}, ${MONEY_COLUMNS.map((c) => `${c} numeric`).join(", ")})
       where c.id = m.id`,
      [JSON.stringify(rows)]
    )
  }

  private async writeEntries(sql: Sql) {
    const rows = this.lines.map(({ credit, from, to, ...line }) => ({
      ...pick(line, [
        "id",
        "operation_id",
        "redemption_id",
        "kind",
        "seq",
        "units",
        "available_after",
        "held_after",
      ]),
      service_credit_id: credit.id,
      from_bucket: from,
      to_bucket: to,
      amount: toDecimalString(line.amount, credit.package.currency_digits),
      net_amount: toDecimalString(line.net_amount, credit.package.currency_digits),
    }))
    await sql(
      `insert into service_package_entry (id, operation_id, service_credit_id, redemption_id, seq, kind, from_bucket, to_bucket, units,
         amount, raw_amount, net_amount, raw_net_amount, available_after, held_after, effective_at, created_at, updated_at)
       select e.id, e.operation_id, e.service_credit_id, e.redemption_id, e.seq, e.kind, e.from_bucket, e.to_bucket, e.units,
         e.amount, service_package_raw(e.amount), e.net_amount, service_package_raw(e.net_amount), e.available_after, e.held_after,
         o.effective_at, service_package_now(), service_package_now()
       from jsonb_to_recordset(?::jsonb) as e(id text, operation_id text, service_credit_id text, redemption_id text, seq int, kind text,
         from_bucket text, to_bucket text, units int, amount numeric, net_amount numeric, available_after int, held_after int)
       join service_package_operation o on o.id = e.operation_id`,
      [JSON.stringify(rows)]
    )
  }

  // Package rows are touched last and only when a credit opens, closes or loses units to time, so
  // that ordinary redemptions of one package do not queue on its row. Deltas, not counts: a count
  // would be taken from a snapshot older than a concurrent command's commit.
  private async writePackageCounters(sql: Sql) {
    const deltas = new Map<string, { id: string; open: number; lost: number }>()
    for (const credit of this.moved()) {
      const before = this.before.get(credit.id)
      const open = Number(isOpen(credit)) - Number(before ? isOpen(before) : 0)
      const lost = credit.expired - (before?.expired ?? 0)
      const delta = deltas.get(credit.client_package_id) ?? {
        id: credit.client_package_id,
        open: 0,
        lost: 0,
      }
      deltas.set(delta.id, { id: delta.id, open: delta.open + open, lost: delta.lost + lost })
    }
    const rows = [...deltas.values()].filter((delta) => delta.open !== 0 || delta.lost !== 0)
    if (!rows.length) return
    const ids = JSON.stringify(rows.map((row) => row.id))
    if (rows.length > 1) {
      await sql(
        `select 1 from service_package_client_package where id in (select jsonb_array_elements_text(?::jsonb)) order by id for no key update`,
        [ids]
      )
    }
    await sql(
      `update service_package_client_package p
       set open_credits = p.open_credits + d.open, lost_units = p.lost_units + d.lost, updated_at = service_package_now()
       from jsonb_to_recordset(?::jsonb) as d(id text, open int, lost int) where p.id = d.id`,
      [JSON.stringify(rows)]
    )
  }
}

const UNIT_COLUMNS = [
  "available",
  "held",
  "redeemed",
  "forfeited",
  "expired",
  "revoked",
  "transferred",
  "no_shows",
  "seq",
] as const
const MONEY_COLUMNS = ["value", "net_value", "recognized_value", "recognized_net"] as const

const isOpen = (credit: LockedCredit) => credit.available + credit.held > 0

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key]]))

const decimals = (credit: LockedCredit, columns: readonly (typeof MONEY_COLUMNS)[number][]) =>
  Object.fromEntries(
    columns.map((column) => [
      column,
      toDecimalString(credit[column], credit.package.currency_digits),
    ])
  )
