import { ACCEPT_CODED, codedIn } from "../domain/coded-refusal"
import type { Refusal, RefusalCode } from "../domain/refusals"

/**
 * Headers for a call of Medusa's own (`sdk.store.cart.complete(id, {}, codedRefusals)`): what the plugin
 * refuses there, `refusalOf` can read.
 */
export const codedRefusals: { accept: string } = { accept: ACCEPT_CODED }

/** An expected "no" of the shop: `code` for the program, `message` for the customer. */
export class RefusedError extends Error {
  override readonly name = "RefusedError"
  readonly code: RefusalCode
  readonly status: number | undefined

  constructor({ code, message }: Refusal, cause: unknown) {
    super(message, { cause })
    this.code = code
    this.status = statusOf(cause)
  }
}

const statusOf = (error: unknown) =>
  error instanceof Error && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined

/** Whether an error is an expected "no"; one code can be asked for. */
export const isRefused = (error: unknown, code?: RefusalCode): error is RefusedError =>
  error instanceof Error &&
  error.name === "RefusedError" &&
  (!code || ("code" in error && error.code === code))

/** The refusal in an error, also of a call of Medusa's own that was made with `codedRefusals`; null of any other error. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (isRefused(error)) return { code: error.code, message: error.message }
  return error instanceof Error ? codedIn(error.message) : null
}

/** The error as the caller gets it: a refusal with its code, any other as Medusa's client threw it. */
export const asRefused = (error: unknown): unknown => {
  const refusal = refusalOf(error)
  return refusal && !isRefused(error) ? new RefusedError(refusal, error) : error
}
