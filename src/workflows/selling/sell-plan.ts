import { planReceivedPayment } from "../../domain/giving"
import { toDecimalString } from "../../domain/money"
import { planOf } from "../../errors/refuse"
import { newOrderId, type PlanSale } from "../../modules/service-credit/selling/plan-sale"
import { toPlannedItem, type SalePlan } from "../../modules/service-credit/selling/sale-plan"
import { planAllowed, useAtOnceOf } from "./give-plan"
import type { GiftFacts, GivePackageInput } from "./offer"
import type { SaleRegion } from "./load-market"
import type { SaleFacts } from "./sell-facts"

/** What a sale is planned from. */
export type SellingFacts = { gift: GiftFacts; sale: SaleFacts; region: SaleRegion }

/** Turns a request and what was looked up for it into the plan of a sale; what cannot be is refused. */
export const planSelling = (
  input: GivePackageInput,
  { gift, sale, region }: SellingFacts
): PlanSale => {
  const { body, actor, key, may_exceed_limit = false } = input
  const { customer, terms, currency, time_zone, now, purchase_limit } = gift
  const { price, original_price, starts_on, expires_on, ...wanted } = planAllowed(input, gift)
  const decimal = (minor: bigint) => toDecimalString(minor, currency.digits)
  const payment = planOf(planReceivedPayment(body.payment, currency, sale.total))
  const plan: SalePlan = {
    planned_at: now.toISOString(),
    time_zone,
    order: {
      id: newOrderId(),
      region_id: region.id,
      variant_id: gift.from_template ? terms.variant_id : null,
      address: sale.address,
      unit_price: decimal(price),
      compare_at_unit_price: original_price > price ? decimal(original_price) : null,
      is_tax_inclusive: sale.is_tax_inclusive,
      total: decimal(sale.total),
    },
    package: {
      customer_id: customer.id,
      customer_email: customer.email,
      customer_name: customer.name,
      customer_phone: customer.phone,
      template_id: wanted.template_id,
      template_version: wanted.template_version,
      title: wanted.title,
      terms: wanted.terms,
      currency_code: currency.code,
      currency_digits: currency.digits,
      starts_on,
      expires_on,
      items: terms.items.map((item) => toPlannedItem(item, currency.digits)),
    },
    limit:
      purchase_limit === null ? null : { places: purchase_limit, may_exceed: may_exceed_limit },
    payment: payment && { ...payment, amount: decimal(payment.amount) },
    payment_link: body.payment_link ?? false,
    use: useAtOnceOf(body, gift),
    note: body.note ?? null,
    notify: body.notify ?? null,
  }
  return { actor, key, request: body, plan }
}
