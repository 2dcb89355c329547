import { Declined } from "../../support/api-at"

/**
 * What came of something that another process may have come before: "done", or the refusal's code or
 * sentence. A server that breaks is no refusal: that is thrown.
 */
export const outcomeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt
    return "done"
  } catch (error) {
    if (!(error instanceof Declined) || error.response.status >= 500) throw error
    const { code, message } = error.response.data
    return code ?? message ?? `status ${error.response.status}`
  }
}

/** Starts all of it at the same moment. */
export const atOnce = async (...attempts: (() => Promise<unknown>)[]): Promise<string[]> =>
  await Promise.all(attempts.map(async (attempt) => await outcomeOf(attempt())))
