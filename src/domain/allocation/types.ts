import type { PackageSource } from "../package-source"
import type { Coverage, Service } from "../coverage"

/** A cart line that credits may pay for; `unit_price` is the list price of one in minor units. */
export type CoverableLine = {
  id: string
  service: Service
  quantity: number
  unit_price: bigint
  /** The customer accepted coverage of at most this many. */
  max_quantity?: number
  /** Credits that may not pay for this line, though they cover its service. */
  excluded_credit_ids?: readonly string[]
}

/** In which order packages are spent, by where they came from: the lowest first. */
export const SPENDING_RANK: Readonly<Record<PackageSource, number>> = {
  complimentary: 0,
  migrated: 1,
  external: 2,
  sale: 3,
  order: 4,
}

/** A credit with the units this cart may spend of it: its own held ones included, limits of the redeem policy applied. */
export type SpendableCredit = {
  id: string
  client_package_id: string
  available: number
  coverage: readonly Coverage[]
  expires_at: Date | null
  source: PackageSource
}

/** What the customer asked for: this line, from this package, this many. */
export type Choice = { line_id: string; client_package_id?: string; quantity?: number }

/** Part of a line that one credit pays for. */
export type Take = {
  line_id: string
  service_credit_id: string
  client_package_id: string
  quantity: number
  cost: number
  units: number
}

/** Everything an allocation depends on; the order of the lists means nothing. */
export type AllocationInput = {
  lines: readonly CoverableLine[]
  credits: readonly SpendableCredit[]
  choices: readonly Choice[]
}

/** Who pays for what, one take per line and credit, sorted by line and credit. */
export type Allocation = { takes: Take[] }
