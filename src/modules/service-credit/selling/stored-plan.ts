import { z } from "@medusajs/framework/zod"
import { storedAs } from "../ledger/stored"
import { storedCoverage, storedTerms } from "../ledger/stored-terms"
import type { SalePlan } from "./sale-plan"

// Null where its customer was erased while the sale waited for its end.
const word = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined)

const order = z.object({
  id: z.string(),
  region_id: z.string(),
  variant_id: z.string().nullable(),
  address: z.object({
    country_code: z.string(),
    first_name: word,
    last_name: word,
    company: word,
    address_1: word,
    address_2: word,
    city: word,
    province: word,
    postal_code: word,
    phone: word,
  }),
  unit_price: z.string(),
  compare_at_unit_price: z.string().nullable(),
  is_tax_inclusive: z.boolean(),
  total: z.string(),
})

const item = z.object({
  id: z.string(),
  position: z.number(),
  title: z.string(),
  unit_label: z.string(),
  units: z.number(),
  coverage: z.array(storedCoverage),
  list_value: z.string().nullable(),
})

const sold = z.object({
  customer_id: z.string(),
  customer_email: z.string().nullable(),
  customer_name: z.string().nullable(),
  // Sales that were planned before it was asked for have none.
  customer_phone: z.string().nullable().default(null),
  template_id: z.string().nullable(),
  template_version: z.number().nullable(),
  title: z.string(),
  terms: storedTerms,
  currency_code: z.string(),
  currency_digits: z.number(),
  starts_on: z.string(),
  expires_on: z.string().nullable(),
  items: z.array(item),
})

const use = z.object({
  service: z.object({
    variant_id: z.string(),
    product_id: z.string(),
    type_id: z.string().nullable(),
    collection_id: z.string().nullable(),
    tag_ids: z.array(z.string()),
    category_ids: z.array(z.string()),
  }),
  service_title: z.string(),
  quantity: z.number(),
})

const plan: z.ZodType<SalePlan> = z.object({
  planned_at: z.string(),
  time_zone: z.string(),
  order,
  package: sold,
  limit: z.object({ places: z.number(), may_exceed: z.boolean() }).nullable(),
  payment: z
    .object({ amount: z.string(), method: z.string(), reference: z.string().nullable() })
    .nullable(),
  payment_link: z.boolean(),
  use: use.nullable(),
  note: z.string().nullable(),
  notify: z.boolean().nullable(),
})

/** Reads the plan of a sale that is under way. */
export const readPlan = storedAs(plan)
