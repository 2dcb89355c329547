import { SYSTEM_ACTOR, type Actor } from "../../src/domain/actor"
import type { CreditToIssue } from "../../src/domain/issuance"
import type { PackageTerms } from "../../src/domain/terms"
import type { NewPackage } from "../../src/modules/service-credit/ledger/new-package"

/** A manager at the desk, as commands of the ledger know her. */
export const MANAGER: Actor = { type: "user", id: "user_max", name: "Max Merz" }
export { SYSTEM_ACTOR }

/** The terms of "10 massages", or what a test makes of them. */
export const terms = (some: Partial<PackageTerms> = {}): PackageTerms => ({
  validity: { count: 3, unit: "month" },
  starts: "purchase",
  redeem_policy: "any",
  no_show: "counts",
  cancel_window_hours: null,
  expiry_rule: "service_date",
  ...some,
})

/** A credit for massages worth 45.00 each. */
export const massages = (some: Partial<CreditToIssue> = {}): CreditToIssue => ({
  template_item_id: null,
  position: 0,
  title: "Massage 60",
  unit_label: "session",
  units: 10,
  coverage: [{ kind: "variant", reference_id: "variant_massage", cost: 1 }],
  value: 45_000n,
  net_value: 37_815n,
  ...some,
})

/** "10 massages" for 450.00, sold to Anna at the desk. */
export const tenMassages = (some: Partial<NewPackage> = {}): NewPackage => ({
  customer_id: "cus_anna",
  customer_email: "Anna@Example.com",
  customer_name: "Anna Arnold",
  source: "external",
  template_id: null,
  template_version: null,
  title: "10 Massages",
  terms: terms(),
  currency_code: "eur",
  currency_digits: 2,
  price: 45_000n,
  net_price: 37_815n,
  original_price: 45_000n,
  standard_price: 45_000n,
  credits: [massages()],
  ...some,
})
