import { z } from "@medusajs/framework/zod"
import { ATTENTION_CODES } from "../../../domain/attention"
import { GIVEN_SOURCES, PACKAGE_SOURCES } from "../../../domain/package-source"
import { PAYMENT_STATUSES } from "../../../domain/payment-status"
import type {
  AdminClientPackageListParams as ListParams,
  AdminGiveClientPackage as GiveBody,
} from "../../../types/http/client-package"
import {
  amount,
  coverage,
  currencyCode,
  dayUntil,
  instant,
  lastDay,
  localDay,
  method,
  period,
  positiveAmount,
  reference,
  title,
  units,
} from "../../body"
import { listOf } from "../../query"
import { id, text } from "../../values"
import { packageQuery } from "../../store/client-packages/validators"

const range = <Value extends z.ZodType<string>>(value: Value) =>
  z.strictObject({ $gte: value.optional(), $lte: value.optional() }).optional()

/** Query of the list. */
export const AdminGetClientPackagesParams = z.strictObject({
  ...packageQuery,
  id: listOf(id).optional(),
  customer_id: listOf(id).optional(),
  batch_id: id.optional(),
  payment_status: listOf(z.enum(PAYMENT_STATUSES)).optional(),
  template_id: listOf(id).optional(),
  source: listOf(z.enum(PACKAGE_SOURCES)).optional(),
  attention: z.union([z.stringbool(), z.enum(ATTENTION_CODES)]).optional(),
  q: text(200).trim().min(1).optional(),
  expires_on: range(localDay),
  purchased_at: range(instant),
  format: z.literal("csv").optional(),
}) satisfies z.ZodType<ListParams>

/** One item of a package that is put together on the spot. */
export const packageItem = z.strictObject({
  title,
  unit_label: text(40).trim().min(1).optional(),
  units,
  coverage: coverage.min(1),
})

/** Body of a package given by hand. */
export const AdminCreateClientPackage = z
  .strictObject({
    customer_id: id,
    template_id: id.optional(),
    items: z.array(packageItem).min(1).max(50).optional(),
    title: title.optional(),
    source: z.enum(GIVEN_SOURCES),
    price: amount.optional(),
    discount: z
      .union([
        z.strictObject({ percent: z.number().min(0).max(100) }),
        z.strictObject({ amount: positiveAmount }),
      ])
      .optional(),
    region_id: id.optional(),
    currency_code: currencyCode.optional(),
    starts_on: dayUntil("2100-12-31").optional(),
    expires_on: lastDay.nullish(),
    valid_for: period.optional(),
    payment: z
      .strictObject({
        amount,
        method,
        reference: reference.optional(),
      })
      .optional(),
    payment_link: z.boolean().optional(),
    use_now: z.strictObject({ variant_id: id, quantity: units }).optional(),
    note: text(2_000).trim().min(1).optional(),
    notify: z.boolean().optional(),
  })
  .refine(
    ({ template_id, items }) => (template_id === undefined) !== (items === undefined),
    "name a template or items, and not both"
  )
  .refine(
    ({ expires_on, valid_for }) => expires_on === undefined || valid_for === undefined,
    "name the last day or how long it is valid, and not both"
  )
  .refine(
    ({ price, discount }) => price === undefined || discount === undefined,
    "name a price or a discount, and not both"
  )
  .refine(
    ({ source, price = 0, discount, payment }) =>
      source !== "complimentary" || (price === 0 && !discount && !payment),
    "a free package has no price, no discount and no payment"
  )
  .refine(
    ({ source, payment }) => source !== "sale" || payment?.amount !== 0,
    "payment.amount: a sale without a payment is paid later, leave it out"
  )
  .refine(
    ({ source, payment_link }) => source === "sale" || payment_link === undefined,
    "only a sale has a payment link"
  ) satisfies z.ZodType<GiveBody>
