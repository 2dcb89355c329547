import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TRY_AGAIN } from "../errors/refuse"

const SECONDS = 5

// PostgreSQL's classes: a connection is lost, resources (disk, memory, connections) are used up, an
// operator stops it, its disk fails; and a standby that cannot write yet.
const AWAY = /^(?:08...|53...|57P0.|58...|25006)$/
const UNREACHABLE =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/
const LOST =
  /Connection terminated|Connection ended|Timeout acquiring a connection|acquire connections/i

/** Whether an error says that the database is away or full, or that work had no end in time, wherever in it that is said. */
export const isDatabaseAway = (error: unknown, depth = 0): boolean => {
  if (typeof error !== "object" || error === null || depth > 5) return false
  const { code, message, cause, previous, errors } = error as Record<string, unknown>
  if (code === TRY_AGAIN.code) return true
  if (typeof code === "string" && (AWAY.test(code) || UNREACHABLE.test(code))) return true
  if (typeof message === "string" && LOST.test(message)) return true
  const inner = [cause, previous, ...(Array.isArray(errors) ? errors : [])]
  return inner.some((one) => isDatabaseAway(one, depth + 1))
}

// Core's error handler tells the logger of the request what went wrong before it answers; a plugin has
// no other place where it could hear of it.
const hearing = (logger: Logger, hear: (error: unknown) => void): Logger => {
  const error: Logger["error"] = (...said) => {
    hear(said[0])
    logger.error(...said)
  }
  return new Proxy(logger, {
    get: (target, name): unknown => {
      if (name === "error") return error
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
}

/** Makes an answer say that it is to be asked again, and when; gives the body that says so. */
export const askAgain = (res: MedusaResponse): object => {
  res.status(503).setHeader("Retry-After", String(SECONDS))
  return { type: "unexpected_state", ...TRY_AGAIN }
}

/**
 * A middleware for the plugin's own routes: while the database is away or full they answer 503 with
 * `try_again` and say when, instead of an error nobody can do anything about.
 */
export const sayTryAgain = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  let away = false
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  const heard = hearing(logger, (error) => (away ||= isDatabaseAway(error)))
  req.scope.register({ [ContainerRegistrationKeys.LOGGER]: { resolve: () => heard } })
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    if (!away || res.statusCode !== 500) return send(body)
    return send(askAgain(res))
  }
  next()
}
