import { z } from "@medusajs/framework/zod"
import { GIVEN_SOURCES } from "../../../domain/package-source"
import { ROLES } from "../../../domain/rights"
import type { AdminPackageOfferParams as OfferParams } from "../../../types/http/package-offer"
import type {
  AdminAuditOrdersParams as AuditOrdersParams,
  AdminAuditParams as AuditParams,
  AdminUpdateServicePackagesSettings as SettingsBody,
  AdminUpdateTeam as TeamBody,
} from "../../../types/http/service-packages"
import { id, text } from "../../values"

/** Body of the team; each user once. */
export const AdminUpdateTeam = z.strictObject({
  team: z
    .array(z.strictObject({ user_id: id, role: z.enum(ROLES).nullable() }))
    .min(1)
    .max(200)
    .refine(
      (team) => new Set(team.map(({ user_id }) => user_id)).size === team.length,
      "each user once"
    ),
}) satisfies z.ZodType<TeamBody>

// `settings` is no box to tick: it stays with the owner, or anybody could make himself one.
const tick = z.boolean().optional()
const ticks = z
  .strictObject({
    read: tick,
    redeem: tick,
    sell: tick,
    grant: tick,
    discount: tick,
    discount_limit: z.number().min(0).max(100).multipleOf(0.01).optional(),
    correct: tick,
    edit: tick,
    cancel: tick,
    report: tick,
  })
  .optional()

/** Body of the settings. */
export const AdminUpdateServicePackagesSettings = z.strictObject({
  time_zone: text(64).nullish(),
  rights: z.strictObject({ staff: ticks, manager: ticks, owner: ticks }).optional(),
}) satisfies z.ZodType<SettingsBody>

/** Query of the audit. */
export const AdminAuditParams = z.strictObject({
  client_package_id: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
}) satisfies z.ZodType<AuditParams>

/** Query of the audit of orders. */
export const AdminAuditOrdersParams = AdminAuditParams.omit({
  client_package_id: true,
}) satisfies z.ZodType<AuditOrdersParams>

/** Query of an offer. */
export const AdminPackageOfferParams = z.strictObject({
  customer_id: id,
  source: z.enum(GIVEN_SOURCES),
  template_id: id.optional(),
  region_id: id.optional(),
}) satisfies z.ZodType<OfferParams>
