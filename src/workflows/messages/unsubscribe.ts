import type { MedusaContainer } from "@medusajs/framework/types"
import { nothingFound } from "../../errors/refuse"
import { REMINDERS } from "../../domain/message"
import { setMessagePreferencesWorkflow } from "./choose-messages"
import { customerOfToken } from "./unsubscribe-token"

/** Ends the reminders of the customer whom a signed link is about; a link that was not made here finds nobody. */
export const unsubscribe = async (container: MedusaContainer, token: string): Promise<void> => {
  const customer_id = customerOfToken(container, token)
  if (customer_id === null) throw nothingFound()
  const preferences = Object.fromEntries(REMINDERS.map((kind) => [kind, "none" as const]))
  await setMessagePreferencesWorkflow(container).run({ input: { customer_id, preferences } })
}
