import type { MedusaContainer } from "@medusajs/framework/types"
import { SYSTEM_ACTOR } from "../../src/domain/actor"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../src/modules/service-credit/service"
import type { CartRef } from "./checkout"

/** Single steps of a checkout, past the workflow that never leaves them alone: what a crash leaves behind. */
export const halfDoneOf = (container: MedusaContainer) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)

  /** Claims a cart's hold for release; its lines stay as they are, its units stay held. */
  const claim = async ({ id: cart_id }: CartRef) =>
    await credits.holdCart({
      actor: SYSTEM_ACTOR,
      cart_id,
      customer_id: null,
      mode: "release",
      lines: [],
      hold_minutes: 60,
    })
  /** Gives all units of a cart back, though its lines still cost nothing. */
  const release = async (cart: CartRef) => {
    const held = await claim(cart)
    if (held.status !== "releasing") throw new Error(`Cart ${cart.id} lets nothing go.`)
    const { surplus } = held
    await credits.releaseSurplus({ actor: SYSTEM_ACTOR, cart_id: cart.id, surplus })
  }
  const affirm = async (cart: CartRef) => await credits.affirmHold(cart.id)

  return { claim, release, affirm }
}
