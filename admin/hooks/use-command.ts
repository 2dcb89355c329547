import { useRef } from "react"
import { hashKey, useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"
import { call, CallError } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useProblem } from "./use-problem"

/** Where a command goes, and what of Medusa's own it changes. */
export type CommandOptions<Variables> = {
  method?: "POST" | "DELETE"
  path: string | ((variables: Variables) => string)
  body?: (variables: Variables) => object
  /** Of a DELETE, which has no body. */
  query?: (variables: Variables) => { [key: string]: string }
  /** Cache keys beside the plugin's own, such as those of the order. */
  changes?: readonly QueryKey[]
  /** What is no more afterwards: the page that still shows it does not ask for it again. */
  gone?: QueryKey
  /** Shows no toast when it fails: the caller shows the problem where it belongs. */
  quiet?: boolean
}

/**
 * A command to the server. It carries one Idempotency-Key until it succeeds or is told that
 * things have changed, so that whoever presses again after a lost answer does it once; then everything this plugin shows is read anew.
 */
export const useCommand = <Variables extends object, Answer>(
  options: CommandOptions<Variables>
) => {
  const {
    method = "POST",
    path,
    body = (given) => given,
    query,
    changes = [],
    gone = [],
    quiet,
  } = options
  const client = useQueryClient()
  const problem = useProblem()
  const key = useKeyOfAttempt()

  return useMutation({
    mutationFn: async (variables: Variables) => {
      const to = typeof path === "string" ? path : path(variables)
      const sent = method === "POST" ? body(variables) : undefined
      return await call<Answer>(to, {
        method,
        body: sent,
        query: query?.(variables),
        idempotency_key: key.of(`${to} ${JSON.stringify(sent)}`),
      })
    },
    onSuccess: async () => {
      key.forget()
      const stale = [queryKeys.all, ...changes]
      const isThere = ({ queryHash }: { queryHash: string }) => queryHash !== hashKey(gone)
      await Promise.all(
        stale.map((queryKey) => client.invalidateQueries({ queryKey, predicate: isThere }))
      )
    },
    onError: (error) => {
      // What another call has finished or given up is not asked for again: the next press is a new one.
      if (error instanceof CallError && error.code === "changed_meanwhile") key.forget()
      if (!quiet) toast.error(problem(error))
    },
  })
}

// Not randomUUID: browsers have it over https only, and shops open their admin by an address in the house.
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("")

const useKeyOfAttempt = () => {
  const attempt = useRef<{ request: string; key: string } | null>(null)
  return {
    of: (request: string): string => {
      if (attempt.current?.request !== request) {
        attempt.current = { request, key: newKey() }
      }
      return attempt.current.key
    },
    forget: () => {
      attempt.current = null
    },
  }
}
