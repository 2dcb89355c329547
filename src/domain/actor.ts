/** Who can give a command. */
export const ACTOR_TYPES = ["user", "customer", "api-key", "system"] as const
/** One of these. */
export type ActorType = (typeof ACTOR_TYPES)[number]

/** Who gave a command: every ledger operation names one. */
export type Actor = {
  type: ActorType
  id: string
  name: string | null
}

/** The plugin itself: events, jobs and the completion guard act under this name. */
export const SYSTEM_ACTOR: Actor = { type: "system", id: "service-packages", name: null }
