import { queryString, type QueryValue } from "./query-string"
import { backendUrl, sdk } from "./sdk"

/** What a route may be asked with. */
export type CallOptions = {
  method?: "GET" | "POST" | "DELETE"
  query?: { readonly [key: string]: QueryValue }
  body?: object
  idempotency_key?: string
}

/** A request that the server did not carry out: its stable code, where it has one, and its sentence. */
export class CallError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | null,
    readonly details: Record<string, unknown>
  ) {
    super(message)
  }
}

const request = async (path: string, options: CallOptions): Promise<Response> => {
  const { method = "GET", query = {}, body, idempotency_key } = options
  const url = new URL(backendUrl, window.location.origin)
  url.pathname = url.pathname.replace(/\/$/, "") + path
  url.search = queryString(query)
  const headers = new Headers({ accept: "application/json" })
  if (body) headers.set("content-type", "application/json")
  if (idempotency_key) headers.set("idempotency-key", idempotency_key)
  const token = __AUTH_TYPE__ === "jwt" ? await sdk.client.getToken() : null
  if (token) headers.set("authorization", `Bearer ${token}`)
  const response = await fetch(url, {
    method,
    headers,
    credentials: "include",
    body: body && JSON.stringify(body),
  })
  if (!response.ok) throw await errorOf(response)
  return response
}

const errorOf = async (response: Response): Promise<CallError> => {
  const body: Record<string, unknown> = await response.json().catch(() => ({}))
  const text = (value: unknown) => (typeof value === "string" ? value : null)
  return new CallError(
    text(body.message) ?? response.statusText,
    response.status,
    text(body.code),
    body
  )
}

/**
 * Asks the server and answers with its JSON; throws a `CallError` otherwise. Not the SDK's own fetch:
 * its error drops the `code` that tells one refusal from another.
 */
export const call = async <Answer>(path: string, options: CallOptions = {}): Promise<Answer> =>
  await (await request(path, options)).json()

/** Asks the server for a file. */
export const download = async (path: string, options: CallOptions = {}): Promise<Blob> =>
  await (await request(path, options)).blob()
