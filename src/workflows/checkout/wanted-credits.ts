import type { MedusaContainer } from "@medusajs/framework/types"
import { acceptedQuantity, groupLines, type LineGroup } from "../../domain/cart"
import { costOf } from "../../domain/coverage"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartCredits } from "../../modules/service-credit/checkout/cart-credits"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { ReconcileInput } from "./cart-state"
import { loadCartState } from "./load-cart"

/**
 * The customer's credits with units in another cart that could pay for what this cart still has to
 * pay in money; where her choice was refused, whatever could pay for what she chose.
 */
export const wantedCredits = async (
  container: MedusaContainer,
  { cart_id, actor_id = null, choices = [] }: ReconcileInput,
  refused: boolean
): Promise<ReadonlySet<string>> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const cart = await loadCartState(container, cart_id)
  if (actor_id === null || actor_id !== cart.customer_id) return new Set()
  const known = await credits.retrieveCartCredits({ cart_id, customer_id: actor_id })
  const wanted = groupLines(cart).flatMap((group) => {
    const asked = choices.filter(({ line_id }) => isIn(group, line_id))
    if (choices.length && !asked.length) return []
    if (!refused && missing(group, known) <= 0) return []
    const packages = new Set(asked.flatMap((choice) => choice.client_package_id ?? []))
    return heldElsewhere(group, known)
      .filter(({ client_package_id }) => !packages.size || packages.has(client_package_id))
      .map(({ service_credit_id }) => service_credit_id)
  })
  return new Set(wanted)
}

const isIn = (group: LineGroup, line_id: string) =>
  group.members.some((member) => member.id === line_id)

const missing = (group: LineGroup, { preference }: CartCredits): number => {
  const { id, members, quantity, unit_price } = group
  if (unit_price === 0n) return 0
  const member_ids = members.map((member) => member.id)
  const covered = members
    .filter((member) => member.covered_from !== null)
    .reduce((total, member) => total + member.quantity, 0)
  return (acceptedQuantity(preference, { id, member_ids, quantity }) ?? quantity) - covered
}

const heldElsewhere = ({ service }: LineGroup, { facts }: CartCredits) =>
  facts.filter((fact) => fact.held_elsewhere > 0 && costOf(fact.coverage, service) !== null)
