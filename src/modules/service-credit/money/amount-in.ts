import { invalid } from "../../../errors/refuse"
import { exactMinor } from "../../../domain/money"
import type { PackageMoney } from "./money-rows"

/** Reads an amount that a person wrote; one that the currency cannot have is refused. */
export const amountIn = (field: string, amount: number, held: PackageMoney): bigint => {
  const minor = exactMinor(amount, held.digits)
  if (minor !== null && minor > 0n) return minor
  throw invalid(
    `${field}: ${amount} is no amount of ${held.currency_code.toUpperCase()}, which has ${held.digits} decimals.`
  )
}
