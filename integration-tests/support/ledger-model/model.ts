import { allocate, type Take } from "../../../src/domain/allocation"
import type { Coverage } from "../../../src/domain/coverage"
import { aLine } from "../ledger-carts"

// Written without a line of src/domain/ledger or src/domain/money: whole cents, one unit after the
// other. What allocation decides has an oracle of its own, so here it is taken as given.

type Bucket = "available" | "held" | "redeemed" | "expired" | "revoked"

/** Cents, gross and net. */
export type Cents = { gross: number; net: number }

/** A credit as the model believes it to be. */
export type ModelCredit = Record<Bucket, number> & {
  id: string
  package_id: string
  customer_id: string
  coverage: Coverage[]
  granted: number
  value: Cents
  recognized: Cents
  /** The last valid day, counted from the first of the run; null while it waits. */
  last_day: number | null
  closed: boolean
  /** How many days it is valid for, once it begins. */
  valid_days: number
}

/** Units that one credit pays for one line of a cart or an order. */
export type ModelPart = { id: string; line: string; credit: string; cost: number; units: number }
/** A redeemed part, with the value it carries. */
export type ModelRedemption = ModelPart & { carried: Cents }

/** A cart's line: so many of one service. */
export type ModelLine = { id: string; service: string; quantity: number }

/** The line as holds and allocation see it; a facial is dearer than a massage. */
export const toLine = ({ id, service, quantity }: ModelLine) => ({
  ...aLine({ id, variant_id: service, unit_price: service === "facial" ? 7_000n : 5_500n }),
  quantity,
})

const parts = (total: number, units: number): number[] =>
  Array.from({ length: units }, (_, at) => Math.floor(total / units) + (at < total % units ? 1 : 0))
const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const both = (of: (side: keyof Cents) => number): Cents => ({ gross: of("gross"), net: of("net") })

/** What the ledger should say after every command: units by bucket, cents by unit. */
export class LedgerModel {
  readonly credits = new Map<string, ModelCredit>()
  today = 0

  credit(id: string): ModelCredit {
    const credit = this.credits.get(id)
    if (!credit) throw new Error(`the model knows no credit ${id}`)
    return credit
  }

  of(package_id: string): ModelCredit[] {
    return [...this.credits.values()].filter((credit) => credit.package_id === package_id)
  }

  hasEnded({ last_day }: ModelCredit): boolean {
    return last_day !== null && this.today > last_day
  }

  isSpendable(credit: ModelCredit): boolean {
    const open = credit.available > 0 && !credit.closed && credit.last_day !== null
    return open && !this.hasEnded(credit)
  }

  /** Who pays for what, where the cart may also use what it holds itself. */
  takes(
    customer_id: string,
    lines: readonly ModelLine[],
    own: ReadonlyMap<string, number>
  ): Take[] {
    const credits = [...this.credits.values()].filter(
      (credit) =>
        own.has(credit.id) || (credit.customer_id === customer_id && this.isSpendable(credit))
    )
    return allocate({
      lines: lines.map(toLine),
      credits: credits.map((credit) => ({
        id: credit.id,
        client_package_id: credit.package_id,
        available: (own.get(credit.id) ?? 0) + (this.isSpendable(credit) ? credit.available : 0),
        coverage: credit.coverage,
        expires_at: new Date(credit.last_day ?? 0),
        source: "external" as const,
      })),
      choices: [],
    }).takes
  }

  hold(id: string, units: number): void {
    const credit = this.credit(id)
    credit.available -= units
    credit.held += units
  }

  /** Held units go back, or end with their package. */
  letGo(id: string, units: number): void {
    const credit = this.credit(id)
    if (credit.closed) this.revoke(id, "held", units)
    else if (this.hasEnded(credit)) this.earn(id, "held", "expired", units)
    else this.hold(id, -units)
  }

  revoke(id: string, from: "available" | "held", units: number): void {
    const credit = this.credit(id)
    const left = this.leaving(credit, units)
    credit[from] -= units
    credit.revoked += units
    credit.value = both((side) => credit.value[side] - left[side])
  }

  /** Units leave for good and their value counts as earned. */
  earn(id: string, from: "available" | "held", to: "redeemed" | "expired", units: number): Cents {
    const credit = this.credit(id)
    const earned = this.leaving(credit, units)
    credit[from] -= units
    credit[to] += units
    credit.recognized = both((side) => credit.recognized[side] + earned[side])
    return earned
  }

  /** Bookings of a redemption do not take place: its last units come back with what they carry. */
  restore(redemption: ModelRedemption, units: number): void {
    const credit = this.credit(redemption.credit)
    const back = both((side) =>
      total(parts(redemption.carried[side], redemption.units).slice(-units))
    )
    redemption.units -= units
    redemption.carried = both((side) => redemption.carried[side] - back[side])
    credit.redeemed -= units
    if (!credit.closed && this.hasEnded(credit)) {
      credit.expired += units
      return
    }
    credit.recognized = both((side) => credit.recognized[side] - back[side])
    if (credit.closed) {
      credit.revoked += units
      credit.value = both((side) => credit.value[side] - back[side])
    } else credit.available += units
  }

  /** Everything time has ended, as the sweep books it. */
  sweep(): void {
    for (const credit of this.credits.values()) {
      if (!credit.closed && this.hasEnded(credit) && credit.available > 0) {
        this.earn(credit.id, "available", "expired", credit.available)
      }
    }
  }

  // The first units to leave carry the odd cents of what is still here.
  private leaving(credit: ModelCredit, units: number): Cents {
    const here = credit.available + credit.held
    return both((side) =>
      total(parts(credit.value[side] - credit.recognized[side], here).slice(0, units))
    )
  }
}
