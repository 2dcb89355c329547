import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { nothingFound } from "../errors/refuse"

/** An id as it may come from outside: short, and nothing a database would choke on. */
export const id = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\w-]+$/, "is no id")

// PostgreSQL stores neither a zero character nor half a surrogate pair.
const isStorable = (value: string) => !value.includes("\u0000") && !/\p{Surrogate}/u.test(value)

/** Text that can be stored, up to so many characters; written one way, so that it is found again. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(isStorable, "contains characters that cannot be stored")
    .normalize("NFC")

/** Free data of the merchant's own, as far as it can be stored. */
export const metadata = z
  .record(z.string().max(255), z.unknown())
  .refine((all) => Object.keys(all).length <= 100, "at most 100 keys")
  .refine(
    (all) => !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f]..)/i.test(JSON.stringify(all)),
    "contains characters that cannot be stored"
  )

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

/** Answers with the wanted fields of an object; a path stands for the whole field it starts in. */
export const pick = (row: object, wanted: readonly string[]): Record<string, unknown> => {
  const names = new Set(wanted.map((path) => path.replace(/^\*/, "").split(".")[0]))
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)))
}

/** A middleware for which an id in the path that no row can have is simply not found. */
export const refuseStrangeIdIn =
  (param: string) => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    if (id.safeParse(req.params[param]).success) return next()
    return next(nothingFound())
  }

/** The same for the first id of a path. */
export const refuseStrangeId = refuseStrangeIdIn("id")
