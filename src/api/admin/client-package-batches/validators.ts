import { z } from "@medusajs/framework/zod"
import { BY_HAND_SOURCES } from "../../../domain/package-source"
import type {
  AdminClientPackageBatchListParams as ListParams,
  AdminCreateClientPackageBatch as CreateBody,
  AdminUndoClientPackageBatch as UndoBody,
} from "../../../types/http/batch"
import { amount, currencyCode, dayUntil, lastDay, period, reason, title } from "../../body"
import { page } from "../../query"
import { id } from "../../values"
import { packageItem } from "../client-packages/validators"

/** Query of the list. */
export const AdminGetClientPackageBatchesParams = z.strictObject(
  page
) satisfies z.ZodType<ListParams>

const isGiven = (value: unknown) => value !== undefined

/** Body of packages for many. */
export const AdminCreateClientPackageBatch = z
  .strictObject({
    customer_ids: z.array(id).min(1).max(10_000).optional(),
    customer_group_id: id.optional(),
    all: z.literal(true).optional(),
    template_id: id.optional(),
    items: z.array(packageItem).min(1).max(50).optional(),
    title: title.optional(),
    source: z.enum(BY_HAND_SOURCES),
    price: amount.optional(),
    currency_code: currencyCode.optional(),
    starts_on: dayUntil("2100-12-31").optional(),
    expires_on: lastDay.nullish(),
    valid_for: period.optional(),
    notify: z.boolean().optional(),
  })
  .refine(
    ({ customer_ids, customer_group_id, all }) =>
      [customer_ids, customer_group_id, all].filter(isGiven).length === 1,
    "name customers, a customer group or all of them, and only one of these"
  )
  .refine(
    ({ template_id, items }) => isGiven(template_id) !== isGiven(items),
    "name a template or items, and not both"
  )
  .refine(
    ({ expires_on, valid_for }) => !isGiven(expires_on) || !isGiven(valid_for),
    "name the last day or how long it is valid, and not both"
  )
  .refine(
    ({ source, price = 0 }) => source !== "complimentary" || price === 0,
    "a free package has no price"
  ) satisfies z.ZodType<CreateBody>

/** Body of an undo. */
export const AdminUndoClientPackageBatch = z.strictObject({
  reason: reason.optional(),
}) satisfies z.ZodType<UndoBody>
