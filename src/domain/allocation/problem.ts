import type { PackageSource } from "../package-source"
import { costOf } from "../coverage"
import type { AllocationInput, Choice, CoverableLine, SpendableCredit } from "./types"
import { SPENDING_RANK } from "./types"

/** A line that can be paid for, `cap` units at most; `costs` by position of the credit. */
export type Payable = {
  id: string
  cap: number
  unit_price: bigint
  costs: readonly (number | null)[]
  /** Units the customer wants from one package, by package id. */
  wanted: ReadonlyMap<string, number>
}

/** A credit that can pay for at least one line; ranks count from 0, what is spent first. */
export type Payer = {
  id: string
  client_package_id: string
  available: number
  expiry: number
  source: number
}

/** The input without names and noise: what cannot pay or be paid is gone, the rest sorted by id. */
export type Problem = { lines: readonly Payable[]; credits: readonly Payer[] }

/** `quantity` units of the line at this position are paid by the credit at that one. */
export type Payment = { line: number; credit: number; quantity: number }

/** An element with its position in the problem. */
export type Positioned<T> = readonly [number, T]

const toPayable = (
  line: CoverableLine,
  payers: readonly SpendableCredit[],
  choices: readonly Choice[]
): Payable => {
  const costs = payers.map((credit) => costFor(credit, line))
  const asked =
    choices.length === 0 ? line.quantity : sum(choices.map((c) => c.quantity ?? line.quantity))
  const payable = sum(payers.map((credit, at) => affordable(credit, costs[at] ?? null)))
  // Nothing is to be paid for a free line, and nobody books half a session.
  const bookable = line.unit_price > 0n && Number.isInteger(line.quantity)
  const cap = bookable
    ? Math.min(line.quantity, line.max_quantity ?? line.quantity, asked, payable)
    : 0

  const wanted = new Map<string, number>()
  for (const { client_package_id, quantity = line.quantity } of choices) {
    if (client_package_id === undefined) continue
    wanted.set(client_package_id, (wanted.get(client_package_id) ?? 0) + quantity)
  }
  return { id: line.id, cap, unit_price: line.unit_price, costs, wanted }
}

const rank = (credits: readonly SpendableCredit[]): Payer[] => {
  const expiries = distinct(credits.map((credit) => expiry(credit)))
  const sources = distinct(credits.map((credit) => sourceRank(credit.source)))
  return credits.map((credit) => ({
    id: credit.id,
    client_package_id: credit.client_package_id,
    available: credit.available,
    expiry: expiries.indexOf(expiry(credit)),
    source: sources.indexOf(sourceRank(credit.source)),
  }))
}

/** Reduces an input to the lines and credits that matter to each other. */
export const toProblem = ({ lines, credits, choices }: AllocationInput): Problem => {
  const payers = credits
    .filter((credit) => lines.some((line) => affordable(credit, costFor(credit, line)) > 0))
    .sort((a, b) => byText(a.client_package_id, b.client_package_id) || byText(a.id, b.id))
  const payables = lines
    .map((line) =>
      toPayable(
        line,
        payers,
        choices.filter((choice) => choice.line_id === line.id)
      )
    )
    .filter((line) => line.cap > 0)
    .sort((a, b) => byText(a.id, b.id))
  return { lines: payables, credits: rank(payers) }
}

/** The credits of each package, in the order given. */
export const creditsByPackage = (
  { credits }: Problem,
  order: readonly Positioned<Payer>[] = [...credits.entries()]
): Map<string, Positioned<Payer>[]> => {
  const packages = new Map<string, Positioned<Payer>[]>()
  for (const positioned of order) {
    const [, { client_package_id }] = positioned
    const others = packages.get(client_package_id)
    if (others) others.push(positioned)
    else packages.set(client_package_id, [positioned])
  }
  return packages
}

/** Compares by code unit, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const costFor = (credit: SpendableCredit, line: CoverableLine) =>
  line.excluded_credit_ids?.includes(credit.id) ? null : costOf(credit.coverage, line.service)

const affordable = (credit: SpendableCredit, cost: number | null) =>
  cost === null ? 0 : Math.max(0, Math.floor(credit.available / cost))

const expiry = (credit: SpendableCredit) => credit.expires_at?.getTime() ?? Infinity
const sourceRank = (source: PackageSource) => SPENDING_RANK[source]
const distinct = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
