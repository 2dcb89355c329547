import { z } from "@medusajs/framework/zod"

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
