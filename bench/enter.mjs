import { setTimeout } from "node:timers/promises"
import { caller } from "./caller.mjs"

const PATIENCE = 60_000
const CALM_MS = 40

/**
 * Sends a new customer into a shop to play a scenario, with all the credits it will use up where the
 * shop knows credits. `prepare` fills a cart, `measure` answers how long the scenario's call took and
 * resolves only when what it set off in the shop is over.
 */
export const enter = async (scenario, shop, { name, samples }) => {
  const customer = caller(shop)
  const customer_id = await customer.signUp(name)
  const wanted = shop.admin && scenario.credits?.(shop.variants, samples)
  if (wanted) await give(shop, { customer_id, ...wanted })
  const due = scenario.due({ isCovered: Boolean(wanted) })

  const prepare = async () => {
    const cart = await scenario.fill(customer, shop)
    await until(`a cart that costs ${due}`, async () => {
      const { body } = await customer.get(`/store/carts/${cart.id}?fields=total`)
      return body.cart.total === due
    })
    await scenario.getReady?.(customer, cart)
    return cart
  }
  const measure = async (cart) => {
    const ms = await scenario.run(customer, cart, shop)
    // The order's event turns held units into redeemed ones; the other shop is not measured meanwhile.
    if (wanted) await until("posted credits", async () => await holdsNothing(customer))
    await setTimeout(CALM_MS)
    return ms
  }
  return { prepare, measure }
}

const give = async (shop, { customer_id, variant_id, units }) => {
  const owner = caller(shop)
  await owner.signInAsUser(shop.admin)
  const coverage = [{ kind: "variant", reference_id: variant_id }]
  await owner.post("/admin/client-packages", {
    customer_id,
    title: "Bench",
    source: "complimentary",
    items: [{ title: "Bench", units, coverage }],
  })
}

const holdsNothing = async ({ get }) => {
  const { client_packages } = (await get("/store/client-packages")).body
  return client_packages.every(({ units }) => units.held === 0)
}

const until = async (what, isSo) => {
  const end = performance.now() + PATIENCE
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await setTimeout(CALM_MS)
  }
}
