import { setTimeout as wait } from "node:timers/promises"
import { asRefusal } from "./broken-constraint"
import { failedByName } from "./statement-names"

// A deadlock victim, a serialisation failure and a lock that was not let go in time may go through
// at once when tried again; every other error would only come back.
const WORTH_RETRYING = new Set(["40P01", "40001", "55P03"])
const TRIES = 3

const sqlState = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined

const isWorthRetrying = (error: unknown) =>
  WORTH_RETRYING.has(sqlState(error) ?? "") || failedByName(error)

/**
 * Runs the statements of a command inside its transaction: a constraint they break becomes a refusal
 * here already, since Medusa rewords unique and foreign keys when the transaction ends.
 */
export const withMeaning = async <T>(statements: () => Promise<T>): Promise<T> => {
  try {
    return await statements()
  } catch (error) {
    throw isWorthRetrying(error) ? error : asRefusal(error)
  }
}

/** Runs a command, again where PostgreSQL says that trying again helps; what it refuses becomes a refusal. */
export const withRetries = async <T>(command: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await command()
    } catch (error) {
      if (attempt >= TRIES || !isWorthRetrying(error)) throw asRefusal(error)
      await wait(attempt * 20 + Math.random() * 30)
    }
  }
}
