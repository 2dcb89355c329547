import type { Actor } from "../../../src/domain/actor"
import { useMessages } from "../../hooks/use-messages"

const NAMELESS: Record<Actor["type"], string> = {
  user: "history.actor.user",
  customer: "history.actor.customer",
  "api-key": "history.actor.program",
  system: "history.actor.system",
}

/** Who did something, by name; what has none is called what it is. */
export const useActorName = () => {
  const { t } = useMessages()
  return ({ name, type }: Actor): string => name ?? t(NAMELESS[type])
}
