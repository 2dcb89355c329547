import { z } from "@medusajs/framework/zod"
import { CHANNEL_PREFERENCES, MESSAGE_KINDS } from "../domain/message"
import type {
  AdminPackageMessageListParams as ListParams,
  AdminUpdateMessageSettings as SettingsBody,
  StoreUnsubscribe as UnsubscribeBody,
  UpdateMessagePreferences as PreferencesBody,
} from "../types/http/message"

const kind = z.enum(MESSAGE_KINDS)

/** Body of what the shop tells. */
export const AdminUpdateMessageSettings = z.strictObject({
  messages: z.partialRecord(
    kind,
    z.strictObject({ email: z.boolean().optional(), sms: z.boolean().optional() })
  ),
}) satisfies z.ZodType<SettingsBody>

/** Body of how a customer wants to be told. */
export const UpdateMessagePreferences = z.strictObject({
  preferences: z.partialRecord(kind, z.enum(CHANNEL_PREFERENCES).nullable()),
}) satisfies z.ZodType<PreferencesBody>

/** Query of messages. */
export const AdminPackageMessageListParams = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).optional(),
}) satisfies z.ZodType<ListParams>

/** Body of whoever follows the link below a reminder. */
export const StoreUnsubscribe = z.strictObject({
  token: z.string().min(1).max(500),
}) satisfies z.ZodType<UnsubscribeBody>
