import type { Api, Session } from "./http"

type Config = Partial<Session> & { params?: object }
type Refused = { code?: string; message?: string }
type Method = "GET" | "POST" | "DELETE"

const queryOf = (params: object = {}) => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null) query.append(name, String(value))
  }
  return query.size ? `?${query}` : ""
}

/** An answer that is no success, in the shape the test runner's client throws. */
export class Declined extends Error {
  constructor(
    readonly call: string,
    readonly response: { status: number; headers: Record<string, unknown>; data: Refused }
  ) {
    super(`${call} answered ${response.status}: ${JSON.stringify(response.data)}`)
  }
}

/** Talks to one server as the test runner's own client does; a server that is gone fails without a response. */
export const apiAt = (url: string): Api => {
  const call = async <Body>(method: Method, path: string, config: Config, body?: object) => {
    const response = await fetch(`${url}${path}${queryOf(config.params)}`, {
      method,
      headers: { "content-type": "application/json", ...config.headers },
      body: body && JSON.stringify(body),
    })
    const data: Body & Refused = JSON.parse(await response.text())
    const headers: Record<string, unknown> = Object.fromEntries(response.headers)
    const answer = { status: response.status, headers, data }
    if (!response.ok) throw new Declined(`${method} ${path}`, answer)
    return answer
  }
  return {
    get: async (path, config = {}) => await call("GET", path, config),
    post: async (path, body = {}, config = {}) => await call("POST", path, config, body),
    delete: async (path, config = {}) => await call("DELETE", path, config),
  }
}
