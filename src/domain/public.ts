// The public face: what stands here is kept through every minor version, so each name is written out.
// Inside the plugin the rules are imported from the file they stand in.
export { SYSTEM_ACTOR, type Actor } from "./actor"
export { ATTENTION_CODES, type AttentionCode } from "./attention"
export { isLocalDate } from "./calendar"
export { cancelDeadline, cancelOutcome, type CancelOutcome, type CancelRule } from "./cancel-window"
export { costOf, COVERAGE_KINDS, type Coverage, type CoverageKind, type Service } from "./coverage"
export { BUCKETS } from "./ledger"
export { fromMinor, toMinor } from "./money"
export { PAYMENT_STATUSES, type PaymentStatus } from "./payment-status"
export { REFUSALS, type Refusal, type RefusalCode } from "./refusals"
export {
  DEFAULT_RIGHTS,
  RIGHTS,
  rightsOf,
  ROLES,
  type Right,
  type RightsOverrides,
  type RightsTable,
  type Role,
} from "./rights"
export { PACKAGE_STATUSES, packageStatus, type PackageStatus, type StatusFacts } from "./status"
export { type PackageTerms, type TemplateTerms } from "./terms"
export { sumUnits, type CreditUnits, type PackageUnits } from "./units"
export {
  REDEEM_POLICIES,
  usableUnits,
  type RedeemPolicy,
  type Usable,
  type UsableFacts,
} from "./usable"
export { expiryInstant, isTimeZone, localDate, VALIDITY_UNITS, type Validity } from "./validity"
