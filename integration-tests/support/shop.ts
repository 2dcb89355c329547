import type { MedusaContainer } from "@medusajs/framework/types"
import type { PackageOffer } from "../../scripts/demo/packages"
import type { StudioElbe } from "../../scripts/demo/studio-elbe"
import type { Role } from "../../src/domain/rights"
import { backOfficeOf } from "./back-office"
import { linesNamed } from "./cart-lines"
import { checkoutOf } from "./checkout"
import { setClock } from "./clock"
import { creditsOver } from "./credits"
import { databaseOf } from "./database"
import { eventually } from "./eventually"
import { replay } from "./events"
import type { Api } from "./http"
import { currentHouse } from "./medusa-suite"
import { visitorsOf, type Customer } from "./visitors"

/** Studio Elbe with its doors open; what every HTTP suite talks to. */
export type Shop = Awaited<ReturnType<typeof openShop>>
/** Everything that can be put into a cart by name. */
export type Sold = keyof StudioElbe["variants"]

/**
 * Signs the people of Studio Elbe in. Call it in `beforeAll`: the database is copied afterwards, and
 * every test begins with that copy.
 */
export const openShop = async ({ api, container }: { api: Api; container: MedusaContainer }) => {
  const studio = currentHouse().studio()
  const variants = onSale(studio.variants)
  const visitors = visitorsOf(api, studio.publishable_key)
  const [anna, ben] = await Promise.all(studio.customers.map(visitors.signIn))
  if (!anna || !ben) throw new Error("Studio Elbe has no customers.")
  const sessions = {
    owner: await visitors.signInStaff(studio.admin),
    manager: await visitors.signInStaff(studio.manager),
    staff: await visitors.signInStaff(studio.staff),
  }
  const checkout = checkoutOf<Sold>(api, studio.region_id, variants)
  const credits = creditsOver(api)

  /** Buys packages online and waits until they are the customer's. */
  const buy = async (
    customer: Customer,
    offer: PackageOffer | `variant_${string}`,
    quantity = 1
  ) => {
    const cart = await checkout.cart(customer, [{ variant: offer, quantity }])
    const order = await checkout.complete(cart, customer)
    const packages = await eventually(async () => {
      const bought = await credits.packagesOf(customer, { order_id: order.id })
      expect(bought).toHaveLength(quantity)
      return bought
    })
    return { order, packages }
  }

  const database = databaseOf(container)

  return {
    ...checkout,
    ...credits,
    ...backOfficeOf(api, sessions.owner),
    studio,
    variants,
    templates: onSale(studio.templates),
    anna,
    ben,
    guest: visitors.guest,
    customer: visitors.register,
    signIn: visitors.signIn,
    admin: (role: Role = "owner") => sessions[role],
    buy,
    linesOf: linesNamed(variants),
    ...database,
    replay: async (event: string, data: object) => await replay(container, event, data),
    setClock: async (clock: Date | string | null) => await setClock(database.sql, clock),
  }
}

/** The ids of what is on sale; of a studio that was seeded without its packages it fails. */
export const onSale = <Name extends string>(
  ids: Record<Name, string | null>
): Record<Name, string> => {
  if (!isComplete(ids)) throw new Error("Studio Elbe was seeded without its packages.")
  return ids
}

const isComplete = <Name extends string>(
  ids: Record<Name, string | null>
): ids is Record<Name, string> => Object.values(ids).every((id) => id !== null)
