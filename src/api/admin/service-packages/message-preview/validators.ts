import { z } from "@medusajs/framework/zod"
import { MESSAGE_KINDS } from "../../../../domain/message"
import type { AdminMessagePreviewParams as PreviewParams } from "../../../../types/http/message-preview"
import { text } from "../../../values"

/** Which message, in which language. */
export const AdminMessagePreviewParams = z.strictObject({
  kind: z.enum(MESSAGE_KINDS),
  locale: text(35).optional(),
}) satisfies z.ZodType<PreviewParams>
