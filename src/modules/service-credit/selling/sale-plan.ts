import { creditsToIssue, type OrderLineFacts } from "../../../domain/issuance"
import { toDecimalString, toMinor } from "../../../domain/money"
import type { PackageTerms, TemplateItemTerms } from "../../../domain/terms"
import type { NewPackage } from "../issuing/new-package"
import type { PurchaseLimit } from "../limits/purchase-places"
import type { SessionsToUse } from "./use-at-once"

/** An item as a plan keeps it; its list value is a decimal. */
export type PlannedItem = Omit<TemplateItemTerms, "list_value"> & { list_value: string | null }

/** Where the customer of a sale lives, as far as the shop knows. */
export type SaleAddress = {
  country_code: string
  first_name?: string
  last_name?: string
  company?: string
  address_1?: string
  address_2?: string
  city?: string
  province?: string
  postal_code?: string
  phone?: string
}

/**
 * A sale that is going to be: written down before anything happens outside the ledger, so that
 * whoever goes on with it does the very same. Amounts are decimals of the package's currency.
 */
export type SalePlan = {
  planned_at: string
  time_zone: string
  order: {
    /** Chosen beforehand: an order is written under it once, however often the sale is tried. */
    id: string
    region_id: string
    variant_id: string | null
    address: SaleAddress
    /** What the line asks, with tax or without as the shop's prices are. */
    unit_price: string
    compare_at_unit_price: string | null
    is_tax_inclusive: boolean
    /** What the order will come to. */
    total: string
  }
  package: {
    customer_id: string
    customer_email: string | null
    customer_phone: string | null
    customer_name: string | null
    template_id: string | null
    template_version: number | null
    title: string
    terms: PackageTerms
    currency_code: string
    currency_digits: number
    starts_on: string
    expires_on: string | null
    items: PlannedItem[]
  }
  limit: PurchaseLimit | null
  payment: { amount: string; method: string; reference: string | null } | null
  payment_link: boolean
  use: SessionsToUse | null
  note: string | null
  notify: boolean | null
}

/** The money of the order line that a package is sold on. */
export type SoldMoney = Pick<
  OrderLineFacts,
  "total" | "net_total" | "original_total" | "compared_total" | "standard_total"
>

/** The order unit that a package stands for. */
export type SoldPlace = Required<
  Pick<NewPackage, "order_id" | "order_display_id" | "order_line_item_id" | "unit_index">
>

const toItem = ({ list_value, ...item }: PlannedItem, digits: number): TemplateItemTerms => ({
  ...item,
  list_value: list_value === null ? null : toMinor(list_value, digits),
})

/** Writes an item into a plan. */
export const toPlannedItem = (
  { list_value, ...item }: TemplateItemTerms,
  digits: number
): PlannedItem => ({
  ...item,
  list_value: list_value === null ? null : toDecimalString(list_value, digits),
})

// A line that costs nothing does not tell what it would cost with tax; the plan still knows the price.
const beforeDiscount = ({ order, package: sold }: SalePlan, money: SoldMoney): bigint => {
  const known = money.compared_total ?? money.original_total
  return known > 0n ? known : toMinor(order.compare_at_unit_price ?? 0, sold.currency_digits)
}

/** The package that a plan promises, at the money of its order line. */
export const packageOf = (
  plan: SalePlan,
  money: SoldMoney,
  place: SoldPlace | null
): NewPackage => {
  const {
    package: { items, ...planned },
    planned_at,
  } = plan
  const before = beforeDiscount(plan, money)
  const terms = items.map((item) => toItem(item, planned.currency_digits))
  const credits = creditsToIssue(terms, money.total, money.net_total)
  const from_template = planned.template_id !== null
  return {
    ...planned,
    ...place,
    source: "sale",
    price: money.total,
    net_price: money.net_total,
    original_price: before,
    standard_price: money.standard_total ?? before,
    purchased_at: planned_at,
    credits: from_template
      ? credits
      : credits.map((credit) => ({ ...credit, template_item_id: null })),
  }
}
