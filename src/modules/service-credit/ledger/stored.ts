import { z } from "@medusajs/framework/zod"
import { unexpected } from "../../../errors/refuse"

/** Reads what an operation or a batch has left in its row. */
export type Reader<Result> = (stored: unknown) => Result

/** Reads stored JSON by a schema; what does not fit was written by nobody here, and is not guessed at. */
export const storedAs =
  <Result>(schema: z.ZodType<Result>): Reader<Result> =>
  (stored) => {
    const read = schema.safeParse(stored)
    if (read.success) return read.data
    const where = read.error.issues.map(({ path }) => path.join(".")).join(", ")
    throw unexpected(`what an earlier call has left cannot be read: ${where || "it is empty"}`)
  }

/** Reads the id of the package that an operation was about. */
export const readPackageId = storedAs(z.object({ client_package_id: z.string() }))
