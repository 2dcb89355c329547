import { costOf } from "../coverage"
import { refusal, type Refusal, type RefusalCode } from "../refusals"
import type { PackageStatus } from "../status"
import { byHelp, openUnits, reasonOf, spentOnOthers, type Reason } from "./reason"
import type { CreditFacts, LineExplanation, LineToExplain } from "./types"

export * from "./types"

const partlyCovered = (line: LineToExplain, reasons: readonly Reason[], best: Reason): Refusal => {
  const [only, ...others] = new Set(reasons.map(({ credit }) => credit.client_package_id))
  const who = only && others.length === 0 ? `${best.credit.title} covers` : "Your packages cover"
  const covered = `${who} ${line.covered_quantity} of ${line.wanted_quantity}.`
  const remedy = CAN_BE_REMEDIED.has(best.refusal.code) ? ` ${best.refusal.message}` : ""
  return refusal("insufficient_credits", covered + remedy)
}

const noPackageCovers = (line: LineToExplain, credits: readonly CreditFacts[]): Refusal => {
  const { title = "this service" } = line
  if (line.package_only) {
    return line.title === undefined
      ? refusal("package_required")
      : refusal(
          "package_required",
          `${title} can only be booked with a package. You have none for it yet.`
        )
  }
  if (credits.length === 0) {
    return refusal("service_not_covered", `You have no package that covers ${title}.`)
  }
  const current = credits.filter(({ status }) => CURRENT.has(status))
  const [only, ...others] = new Map(current.map((credit) => [credit.client_package_id, credit]))
  if (!only || others.length > 0) {
    return refusal("service_not_covered", `None of your packages covers ${title}.`)
  }
  const covered = [...new Set(current.flatMap(({ covers_title }) => covers_title ?? []))]
  return refusal(
    "service_not_covered",
    covered.length > 0
      ? `${only[1].title} covers ${covered.join(" and ")}, not ${title}.`
      : `${only[1].title} does not cover ${title}.`
  )
}

const declinedIn = (line: LineToExplain, accepted: number): Refusal => {
  const { title = "this service", wanted_quantity, package_only } = line
  if (package_only) {
    const service = title === "this service" ? "This service" : title
    const sentence = `${service} can only be booked with a package, and you chose to pay without yours.`
    return refusal("declined", sentence)
  }
  return refusal(
    "declined",
    accepted === 0
      ? `You chose to pay for ${title} without your package.`
      : `You chose to use your package for ${accepted} of ${wanted_quantity}.`
  )
}

/**
 * Says why a line, or the rest of it, is not covered: the most helpful refusal, null when nothing is
 * missing, and when packages could pay for what is missing as soon as somebody asks.
 */
export const explainLine = (input: LineExplanation): Refusal | null => {
  const { line, signed_in, credits } = input
  if (line.covered_quantity >= line.wanted_quantity) return null
  if (!signed_in) return refusal("sign_in_required")

  const looked = credits.flatMap((credit) => {
    const cost = costOf(credit.coverage, line.service)
    if (cost === null) return []
    const reason = reasonOf(credit, cost, input)
    const more = reason === null ? Math.floor(openUnits(credit) / cost) : 0
    return { reason: reason ?? spentOnOthers(credit), more }
  })
  const more = looked.reduce((total, one) => total + one.more, 0)
  const { covered_quantity, coverable_quantity = Infinity, wanted_quantity } = line
  const could = Math.max(covered_quantity, Math.min(coverable_quantity, covered_quantity + more))
  // What packages could pay and do not is not refused: she declined it, or nobody has asked for it yet.
  const accepted = line.accepted_quantity ?? wanted_quantity
  if (accepted < Math.min(could, wanted_quantity)) return declinedIn(line, accepted)
  if (could >= wanted_quantity) return null

  const reasons = looked.map(({ reason }) => reason).sort(byHelp)
  const [best] = reasons
  if (!best) return noPackageCovers(line, credits)
  return could > 0
    ? partlyCovered({ ...line, covered_quantity: could }, reasons, best)
    : best.refusal
}

/** Says why a service that is sold for packages only cannot be booked: `package_required` to whoever never had one for it. */
export const packageOnlyRefusal = (input: LineExplanation): Refusal | null =>
  explainLine({ ...input, line: { ...input.line, package_only: true } })

const CURRENT: ReadonlySet<PackageStatus> = new Set(["pending", "active", "frozen"])
const CAN_BE_REMEDIED: ReadonlySet<RefusalCode> = new Set([
  "credits_held_elsewhere",
  "payment_required",
])
