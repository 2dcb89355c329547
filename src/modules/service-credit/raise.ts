import { MedusaError } from "@medusajs/framework/utils"
import type { Impossible, Verdict } from "../../domain/verdict"
import { asError } from "./refuse"

/** The error that tells a caller why what was asked is not done. */
export const raise = ({ code, message }: Impossible): MedusaError => {
  if (code === "invalid_data") return new MedusaError(MedusaError.Types.INVALID_DATA, message)
  if (code === "not_found") return new MedusaError(MedusaError.Types.NOT_FOUND, message)
  return asError({ code, message })
}

/** The plan of a verdict; a verdict against what was asked is thrown. */
export const planOf = <Plan>(verdict: Verdict<Plan>): Plan => {
  if ("impossible" in verdict) throw raise(verdict.impossible)
  return verdict.plan
}
