import { unexpected } from "../../../errors/refuse"
import { applyMove, applyRevaluation, type Carried, type Move } from "../../../domain/ledger"
import type { LockedCredit } from "./credits"
import {
  balancesPart,
  countersPart,
  entriesPart,
  lockInOrder,
  type Delta,
  type Line,
} from "./ledger-parts"
import { newId } from "./new-id"
import type { Sql } from "./sql"
import { tellingEnded, tellingLow } from "./telling-of-moves"
import { writeTogether, type Part } from "./together"

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

  /**
   * Writes what was moved, in one statement with what else belongs to it; the deferred triggers compare
   * both sides at the commit. Package rows are touched last and only when a credit opens, closes or loses
   * units to time, so that ordinary redemptions of one package do not queue on its row.
   */
  async write(sql: Sql, beside: readonly Part[] = []): Promise<void> {
    if (!this.lines.length) return await writeTogether(sql, beside)
    const moved = this.moved()
    const low = tellingLow(this.lines, this.before, moved)
    const parts = [...beside, balancesPart(moved), entriesPart(this.lines), ...low]
    const deltas = this.deltas()
    const counting = deltas.length ? [countersPart(deltas), ...tellingEnded(this.lines)] : []
    if (deltas.length === 1) parts.push(...counting)
    await writeTogether(sql, parts)
    if (deltas.length > 1) {
      await lockInOrder(sql, deltas)
      await writeTogether(sql, counting)
    }
  }

  private moved(): LockedCredit[] {
    const ids = new Set(this.lines.map((line) => line.credit.id))
    return this.all().filter((credit) => ids.has(credit.id))
  }

  private deltas(): Delta[] {
    const deltas = new Map<string, Delta>()
    for (const credit of this.moved()) {
      const { client_package_id: id } = credit
      const before = this.before.get(credit.id)
      const { open, lost } = deltas.get(id) ?? { open: 0, lost: 0 }
      deltas.set(id, {
        id,
        open: open + Number(isOpen(credit)) - Number(before ? isOpen(before) : 0),
        lost: lost + credit.expired - (before?.expired ?? 0),
      })
    }
    return [...deltas.values()].filter((delta) => delta.open !== 0 || delta.lost !== 0)
  }
}

const isOpen = (credit: LockedCredit) => credit.available + credit.held > 0
