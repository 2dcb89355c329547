import { SYSTEM_ACTOR, type Actor } from "../../src/domain/actor"
import type { CreditToIssue } from "../../src/domain/issuance"
import type { PackageTerms } from "../../src/domain/terms"
import type { NewPackage } from "../../src/modules/service-credit/issuing/new-package"
import type { LedgerModule } from "./ledger-module"

/** The zone of every package in the ledger's suites. */
export const BERLIN = "Europe/Berlin"

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

/** The n-th package of an order line. */
export const unit = (unit_index: number, order_line_item_id = "ordli_1"): NewPackage =>
  tenMassages({ source: "order", order_id: "order_1", order_line_item_id, unit_index })

/** Issues packages and looks at what became of them. */
export const packagesIn = ({ service, sql }: LedgerModule) => {
  const issue = async (packages: NewPackage[], actor = SYSTEM_ACTOR) =>
    (await service.issuePackages({ actor, time_zone: BERLIN, packages })).map(
      ({ client_package_id }) => client_package_id
    )
  const issueOne = async (some: Partial<NewPackage> = {}) => {
    const [id] = await issue([tenMassages(some)])
    return String(id)
  }
  const packageOf = async (id: string) =>
    await service.retrieveClientPackage(id, { relations: ["service_credits"] })
  const creditOf = async (id: string) => {
    const [credit] = await service.listServiceCredits({ client_package_id: id })
    if (!credit) throw new Error(`${id} has no credit`)
    return credit
  }
  /** The ledger lines of a package's credit: number, kind, units, amount. */
  const entriesOf = async (id: string) =>
    (await service.listCreditEntries({ service_credit_id: (await creditOf(id)).id })).map(
      ({ kind, units, amount, seq }) => [seq, kind, units, Number(amount)]
    )
  const stateOf = async (id: string) => {
    const [row] = await sql<{ state: string }>(
      "select state from service_package_client_package where id = ?",
      [id]
    )
    return row?.state
  }
  return { issue, issueOne, packageOf, creditOf, entriesOf, stateOf }
}
