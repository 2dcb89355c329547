import type { Api } from "./http"

type Call = { method: string; body?: object; config?: Parameters<Api["get"]>[1] }

/** The HTTP client of the vocabulary for a shop that runs in another process; a refusal is thrown. */
export const apiAt = (url: string): Api => {
  const send = async (path: string, { method, body, config }: Call) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(config?.params ?? {})) query.set(name, String(value))
    const answer = await fetch(`${url}${path}?${query}`, {
      method,
      headers: { "content-type": "application/json", ...config?.headers },
      body: body && JSON.stringify(body),
    })
    const headers = Object.fromEntries(answer.headers)
    const response = { status: answer.status, headers, data: JSON.parse(await answer.text()) }
    if (answer.ok) return response
    throw Object.assign(new Error(`${method} ${path}: ${JSON.stringify(response.data)}`), {
      response,
    })
  }
  return {
    get: (path, config) => send(path, { method: "GET", config }),
    post: (path, body, config) => send(path, { method: "POST", body, config }),
    delete: (path, config) => send(path, { method: "DELETE", config }),
  }
}
