import type { Session } from "./http"

/** What a door said: the status, and the code where there is one. */
export type Said = { status: number; code?: string; type?: string; message?: string }

type Knock = { method: string; url: string; session: Session; body?: unknown }

/** Knocks at doors of a server and takes every answer as it comes, refusals included. */
export const knockingAt =
  (base: string) =>
  async ({ method, url, session, body }: Knock): Promise<Said & { text: string }> => {
    const answer = await fetch(`${base}${url}`, {
      method,
      headers: { "content-type": "application/json", ...session.headers },
      ...(method === "GET" || body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const said: Partial<Said> = text.startsWith("{") ? JSON.parse(text) : {}
    return { ...said, text, status: answer.status }
  }
