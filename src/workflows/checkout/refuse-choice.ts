import type { MedusaContainer } from "@medusajs/framework/types"
import { groupLines, type LineGroup } from "../../domain/cart"
import { invalid, refuse } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { CartCredits } from "../../modules/service-credit/checkout/cart-credits"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { CartState, ReconcileInput } from "./cart-state"
import { explainLines } from "./explain-lines"

type Choices = NonNullable<ReconcileInput["choices"]>

/**
 * Refuses a customer's choice that credits cannot pay for as she asks, with the reason that the packages
 * she chose have, and not the ones she did not choose.
 */
export const refuseChoice = async (
  container: MedusaContainer,
  { actor_id = null, choices = [] }: ReconcileInput,
  cart: CartState,
  group_ids: readonly string[]
): Promise<never> => {
  const group = groupLines(cart).find(({ id }) => group_ids.includes(id))
  if (!group) return refuse("insufficient_credits")
  const asked = choices.filter(({ line_id }) => group.members.some(({ id }) => id === line_id))
  const title = group.members[0]?.title ?? "this"
  const wanted = wantedOf(asked)
  if (wanted > group.quantity) {
    throw invalid(`lines: the cart has ${group.quantity} of ${title}, fewer than asked for`)
  }
  if (group.unit_price === 0n) {
    return refuse("not_coverable", `${title} costs nothing: no package has to pay for it.`)
  }
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const owner = actor_id === cart.customer_id ? actor_id : null
  const known = await credits.retrieveCartCredits({ cart_id: cart.id, customer_id: owner })
  const refusals = await explainLines(container, {
    cart: { ...cart, lines: onlyWanted(group, wanted) },
    actor_id,
    covered: new Map(),
    coverable: new Map(group.members.map(({ id }) => [id, wanted])),
    known: chosenOf(known, asked),
  })
  const refusal = [...refusals.values()][0]
  return refuse(refusal?.code ?? "insufficient_credits", refusal?.message)
}

const wantedOf = (asked: Choices): number =>
  asked.reduce((total, { quantity = 1 }) => total + quantity, 0)

// She asks for a part of the booking: that part is what is explained.
const onlyWanted = ({ members }: LineGroup, wanted: number) =>
  members.slice(0, 1).map((line) => ({ ...line, quantity: wanted }))

// What the cart holds of them is hers to choose again, whatever she said before.
const chosenOf = (known: CartCredits, asked: Choices): CartCredits => {
  const chosen = new Set(asked.flatMap(({ client_package_id }) => client_package_id ?? []))
  const isChosen = (id: string) => chosen.size === 0 || chosen.has(id)
  return {
    ...known,
    preference: { declined_all: false, declined_lines: {} },
    facts: known.facts
      .filter(({ client_package_id }) => isChosen(client_package_id))
      .map((fact) => ({ ...fact, open: (fact.open ?? 0) + fact.held_by_this_cart })),
  }
}
