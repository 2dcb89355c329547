import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../errors/refuse"
import type { Actor } from "../../domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { MONEY, settlePlannedWorkflow } from "./settle-planned"

/** What is asked for, and what it is answered with where an earlier call has asked for the same and died. */
export type Asking<Done> = {
  asked: { actor: Actor; key?: string | null; kind: string; request: unknown }
  met: Done
}

/**
 * Does what calls Medusa for an order, alone on that order. Whoever comes while an earlier call is at work
 * under another key is told so; what a dead one has begun is brought to its end first, and whoever asked
 * for just that has it: no money moves twice because somebody asked twice.
 */
export const asPlanned = async <Done>(
  container: MedusaContainer,
  order_id: string,
  asking: Asking<Done>,
  work: () => Promise<Done>
): Promise<Done> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await credits.withLock(`order:${order_id}`, async () => {
    if (await isMet(container, order_id, asking)) return asking.met
    try {
      return await work()
    } catch (error) {
      // Where that fails as well, the lease ends by itself.
      await credits.releaseWork({ order_id, kinds: MONEY }).catch(() => {})
      throw error
    }
  })
}

const isMet = async (
  container: MedusaContainer,
  order_id: string,
  { asked }: Asking<unknown>
): Promise<boolean> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { kind, request, actor, key } = asked
  const query = { kinds: MONEY, order_id, asked: { kind, request } }
  for (const planned of await credits.listPlannedWork(query)) {
    // The same call again goes on itself.
    if (planned.key === key && planned.actor.id === actor.id) continue
    // From now on whoever brings it to its end remembers it under this key, too.
    if (planned.is_same && key && (await credits.noteAsked({ ...planned, actor, key }))) return true
    if (planned.is_leased) refuse("changed_meanwhile", "An earlier call is still at work on this.")
    const { result: end } = await settlePlannedWorkflow(container).run({ input: planned })
    if (end === "abandoned") continue
    if (planned.is_same) return true
    refuse(
      "changed_meanwhile",
      "An earlier call was brought to its end just now. Look at what it did, and ask again."
    )
  }
  return false
}
