import type { LoaderOptions } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { invalid } from "../../../errors/refuse"
import { ACTIVATIONS } from "../../../domain/activation"
import { ROLES } from "../../../domain/rights"
import type { CartIdPlace, CartRoute, PluginOptions, ResolvedOptions } from "../../../types/options"
import { isTimeZone } from "../../../domain/validity"
import { messageOptions } from "../message-options"

const metadataKey = z.string().min(1).max(100)

const cartRoute = z.strictObject({
  method: z.enum(["POST", "PUT", "PATCH", "DELETE"]),
  matcher: z.custom<CartRoute["matcher"]>(
    (path) => typeof path === "string" && /^\/store(?:\/:?[\w.-]+)+$/.test(path),
    "write it like /store/booking-carts/:id/items"
  ),
  cart_id: z.custom<CartIdPlace>(
    (place) => typeof place === "string" && /^(?:params|body|response)(?:\.\w+)+$/.test(place),
    "write it like params.id, body.cart_id or response.cart.id"
  ),
})

const link = z.string().regex(/^https?:\/\/\S+$/, "write it like https://shop.example/account")
const linkOptions = z
  .strictObject({
    booking: link.optional(),
    account: link.optional(),
    buy_again: link.optional(),
    payment: link.optional(),
    unsubscribe: link.optional(),
  })
  .default({})

const optionsSchema = z.strictObject({
  time_zone: z
    .string()
    .refine(isTimeZone, "is not a time zone; write it like Europe/Berlin")
    .optional(),
  hold_minutes: z.number().int().min(1).max(1440).default(60),
  auto_apply: z.boolean().default(true),
  cart_routes: z.array(cartRoute).max(100).default([]),
  completion_guard: z.boolean().default(true),
  activate_on: z.enum(ACTIVATIONS).default("authorized"),
  unpaid_providers: z.array(z.string().min(1)).default(["pp_system_default"]),
  api_key_role: z.enum(ROLES).default("staff"),
  used_sale_cancel: z.enum(["warn", "block"]).default("warn"),
  look_back_days: z.number().int().min(1).max(90).default(7),
  prepared_statements: z.boolean().default(true),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, "is not a language; write it like de or de-AT")
    .optional(),
  booking_metadata: z
    .strictObject({
      reference: metadataKey.default("booking_reference"),
      starts_at: metadataKey.default("booking_starts_at"),
      staff: metadataKey.default("booking_staff"),
    })
    .prefault({}),
  messages: messageOptions,
  links: linkOptions,
}) satisfies z.ZodType<unknown, PluginOptions>

/** Fills in the defaults of the plugin's options; a bad option is refused with a sentence that names it. */
export const resolveOptions = (options: unknown): ResolvedOptions => {
  // `database` is Medusa's own: where a module may have a database to itself, it comes this way.
  const { database: _database, ...own } = (options ?? {}) as { database?: unknown }
  const parsed = optionsSchema.safeParse(own)
  if (parsed.success) {
    const { time_zone = null, locale = null } = parsed.data
    return { ...parsed.data, time_zone, locale }
  }
  const sentences = parsed.error.issues.map(
    (issue) => `${issue.path.join(".") || "options"}: ${issue.message}`
  )
  throw invalid(
    `medusa-plugin-service-packages cannot start, its options are wrong. ${sentences.join("; ")}`
  )
}

/** Stops the boot when an option is wrong, before anything can be sold under it. */
export default async function checkOptions({ options }: LoaderOptions): Promise<void> {
  resolveOptions(options)
}
