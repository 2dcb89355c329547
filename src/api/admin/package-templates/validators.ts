import { z } from "@medusajs/framework/zod"
import { SALES_PLACES, TEMPLATE_STATUSES } from "../../../domain/template-sale"
import { EXPIRY_RULES, NO_SHOW_RULES, STARTS } from "../../../domain/terms"
import { REDEEM_POLICIES } from "../../../domain/usable"
import type {
  AdminCreatePackageTemplate as CreateBody,
  AdminExtendTemplateCoverage as ExtendBody,
  AdminPackageTemplateListParams as ListParams,
  AdminPublishPackageTemplate as PublishBody,
  AdminUpdatePackageTemplate as UpdateBody,
} from "../../../types/http/package-template"
import { amount, coverage, currencyCode, lastDay, period, reason, title, units } from "../../body"
import { fields, listOf, page } from "../../query"
import { id, metadata, text } from "../../values"

const prices = z
  .array(
    z.strictObject({
      currency_code: currencyCode,
      amount,
    })
  )
  .max(50)
  .refine(
    (all) => new Set(all.map(({ currency_code }) => currency_code)).size === all.length,
    "one price per currency"
  )

const item = z.strictObject({
  id: id.optional(),
  title,
  unit_label: text(40).trim().min(1).optional(),
  units,
  coverage,
})
const items = z
  .array(item)
  .max(50)
  .refine((all) => {
    const ids = all.flatMap((one) => one.id ?? [])
    return new Set(ids).size === ids.length
  }, "each item once")

const content = {
  description: text(5_000).nullish(),
  sold: z.enum(SALES_PLACES).optional(),
  prices: prices.optional(),
  validity: z.union([period, z.strictObject({ until: lastDay })]).nullish(),
  starts: z.enum(STARTS).optional(),
  redeem_policy: z.enum(REDEEM_POLICIES).optional(),
  no_show: z.enum(NO_SHOW_RULES).optional(),
  cancel_window_hours: z.number().int().min(0).max(8_760).nullish(),
  expiry_rule: z.enum(EXPIRY_RULES).optional(),
  purchase_limit: units.nullish(),
  freeze_limit: z
    .strictObject({
      count: z.number().int().min(0).max(1_000).nullish(),
      days: z.number().int().min(1).max(10_000).nullish(),
    })
    .nullish(),
  metadata: metadata.nullish(),
}

/** Body of a new draft; its items are new, too. */
export const AdminCreatePackageTemplate = z.strictObject({
  ...content,
  title,
  items: z
    .array(item.omit({ id: true }))
    .max(50)
    .optional(),
}) satisfies z.ZodType<CreateBody>

/** Body of a change. */
export const AdminUpdatePackageTemplate = z.strictObject({
  ...content,
  title: title.optional(),
  items: items.optional(),
}) satisfies z.ZodType<UpdateBody>

/** Body of publishing. */
export const AdminPublishPackageTemplate = z.strictObject({
  product: z
    .union([
      z.strictObject({
        create: z.strictObject({ prices: prices.min(1), title: title.optional() }),
      }),
      z.strictObject({ variant_id: id }),
    ])
    .nullish(),
}) satisfies z.ZodType<PublishBody>

/** Body of covering more. */
export const AdminExtendTemplateCoverage = z.strictObject({
  item_id: id.optional(),
  coverage: coverage.min(1),
  reason,
}) satisfies z.ZodType<ExtendBody>

/** Body of what needs none. */
export const AdminNoBody = z.strictObject({})

/** Query of the list. */
export const AdminGetPackageTemplatesParams = z.strictObject({
  ...page,
  ...fields,
  q: text(200).optional(),
  status: listOf(z.enum(TEMPLATE_STATUSES)).optional(),
  variant_id: listOf(id).optional(),
  covers_variant_id: id.optional(),
  order: z
    .string()
    .regex(/^-?(title|status|created_at|updated_at)$/, "cannot be sorted by")
    .optional(),
}) satisfies z.ZodType<ListParams>

/** Query of one template. */
export const AdminGetPackageTemplateParams = z.strictObject(fields)
