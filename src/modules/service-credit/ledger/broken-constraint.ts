import { MedusaError } from "@medusajs/framework/utils"
import { refusal, type Refusal, type RefusalCode } from "../../../domain/refusals"
import { asError } from "../../../errors/refuse"

/** What a broken constraint means to the person whose command broke it, in its own words where it has some. */
const MEANING: Record<string, RefusalCode | Refusal> = {
  service_package_credit_non_negative: "insufficient_credits",
  service_package_credit_conservation: "changed_meanwhile",
  service_package_credit_closed: "package_cancelled",
  service_package_hold_cart: "changed_meanwhile",
  service_package_hold_order: "changed_meanwhile",
  service_package_hold_ends_once: "credits_no_longer_held",
  service_package_redemption_units: "changed_meanwhile",
  service_package_redemption_non_negative: "insufficient_credits",
  service_package_redemption_line: "changed_meanwhile",
  service_package_redemption_paid_once: refusal(
    "changed_meanwhile",
    "A session pays for this visit already."
  ),
  service_package_operation_key: "idempotency_key_reused",
  service_package_limited_use_slot: "changed_meanwhile",
}

const LOCKED = new Set(["55P03", "40P01", "40001"])

/**
 * Maps what PostgreSQL refused to a refusal by the constraint's name; a constraint nobody has given
 * a meaning, and every other error, is passed on as it is.
 */
export const asRefusal = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null || error instanceof MedusaError) return error
  const { constraint, code } = error as { constraint?: unknown; code?: unknown }
  if (typeof code === "string" && LOCKED.has(code)) return asError(refusal("changed_meanwhile"))
  const meaning = typeof constraint === "string" ? MEANING[constraint] : undefined
  if (meaning === undefined) return error
  return asError(typeof meaning === "string" ? refusal(meaning) : meaning)
}
