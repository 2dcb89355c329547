/** Who gave a command: every ledger operation names one. */
export type Actor = {
  type: "user" | "customer" | "api-key" | "system"
  id: string
  name: string | null
}

/** The plugin itself: events, jobs and the completion guard act under this name. */
export const SYSTEM_ACTOR: Actor = { type: "system", id: "service-packages", name: null }
