import { z } from "@medusajs/framework/zod"
import {
  isMessageTextKey,
  MESSAGE_KINDS,
  type MessageOverrides,
  type MessageTemplate,
} from "../../domain/message"

const text = z.union([
  z.string(),
  z.strictObject({
    zero: z.string().optional(),
    one: z.string().optional(),
    two: z.string().optional(),
    few: z.string().optional(),
    many: z.string().optional(),
    other: z.string(),
  }),
])
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, "write it like de or de-AT")
const words = z.record(z.string(), text).superRefine((said, context) => {
  const message = "no message has such a text; docs/messages.md says where they stand"
  for (const name of Object.keys(said)) {
    if (!isMessageTextKey(name)) context.addIssue({ code: "custom", path: [name], message })
  }
})
const kind = z.enum(MESSAGE_KINDS)
const template = z.custom<MessageTemplate>((it) => typeof it === "function", "is not a function")
const id = z.string().min(1)

/** What a shop says its own way; a text that no message has, or a kind that does not exist, is a slip. */
export const messageOptions = z
  .strictObject({
    texts: z.record(language, words).optional(),
    templates: z.partialRecord(kind, template).optional(),
    provider_templates: z.partialRecord(kind, z.union([id, z.record(language, id)])).optional(),
  })
  .default({}) satisfies z.ZodType<MessageOverrides, unknown>
