import { z } from "@medusajs/framework/zod"
import { text } from "./values"

/** Part of a query: a page of a list. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
}

/** Part of a query: which fields to answer with, as in Medusa. */
export const fields = {
  fields: text(2_000)
    .refine(
      (paths) => !paths.split(/\W+/).some((name) => name in Object.prototype),
      "names what is no field"
    )
    .optional(),
}

/** A filter that takes one value or several, always as a list. */
export const listOf = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(value).min(1).max(200)
  )
