import { randomUUID } from "node:crypto"
import type {
  AdminClientPackageResponse,
  AdminCreatePackageTemplate,
  AdminGiveClientPackage,
  AdminGiveClientPackageResponse,
  AdminPackageRedemptionResponse,
  AdminPackageTemplateResponse,
  AdminUseSessions,
} from "../../../src/types"
import { backOfficeOf } from "../back-office"
import { checkoutOf, type Wanted } from "../checkout"
import { creditsOver } from "../credits"
import type { Studio } from "../demo-shop"
import { eventually } from "../eventually"
import type { Api, Session } from "../http"
import { visitorsOf, type Customer } from "../visitors"

type Ref = { id: string }

/** What happens in the studio apart from the screen that a test looks at; staff's part as the owner. */
export const errandsOf = (api: Api, shop: Studio, owner: Session) => {
  const { register } = visitorsOf(api, shop.publishable_key)
  const { cart, complete } = checkoutOf<never>(api, shop.region_id, {})
  const { packagesOf } = creditsOver(api)

  /** Gives a customer a package that was paid for elsewhere, unless the body says something else. */
  const give = async ({ id }: Ref, body: Partial<AdminGiveClientPackage>) => {
    const wanted = { customer_id: id, source: "external", ...body }
    const path = "/admin/client-packages"
    const answer = await api.post<AdminGiveClientPackageResponse>(path, wanted, owner)
    return answer.data.client_package
  }

  /** Puts a package on sale at the desk. */
  const launch = async (body: Omit<AdminCreatePackageTemplate, "sold">) => {
    const path = "/admin/package-templates"
    const draft = { ...body, sold: "desk_only" }
    const { data } = await api.post<AdminPackageTemplateResponse>(path, draft, owner)
    const { id } = data.package_template
    const sold = { product: null }
    const answer = await api.post<AdminPackageTemplateResponse>(
      `${path}/${id}/publish`,
      sold,
      owner
    )
    return answer.data.package_template
  }

  /** A package as staff see it now. */
  const read = async ({ id }: Ref) => {
    const path = `/admin/client-packages/${id}`
    return (await api.get<AdminClientPackageResponse>(path, owner)).data.client_package
  }

  /** Medusa deletes a customer. */
  const remove = async ({ id }: Ref) => {
    await api.delete(`/admin/customers/${id}`, owner)
  }

  /** Uses a session of a package for a service, now unless more is said of the visit. */
  const use = async ({ id }: Ref, variant_id: string, visit: AdminUseSessions = {}) => {
    const path = `/admin/client-packages/${id}/redemptions`
    const body = { variant_id, ...visit }
    const answer = await api.post<AdminPackageRedemptionResponse>(path, body, owner)
    return answer.data.redemption
  }

  /** What a customer orders in the shop front. */
  const order = async (customer: Customer, ...lines: Wanted<never>[]) =>
    await complete(await cart(customer, lines), customer)

  /** A package that a customer buys in the shop front, and its order. */
  const buy = async (customer: Customer, variant: `variant_${string}`) => {
    const bought = await order(customer, { variant })
    return await eventually(async () => {
      const [client_package] = await packagesOf(customer, { order_id: bought.id })
      if (!client_package) throw new Error(`Order ${bought.id} has brought no package yet.`)
      return { order: bought, client_package }
    })
  }

  /** A customer group with new customers in it, its `members`. */
  const group = async (name: string, size: number) => {
    const people = Array.from({ length: size }, (_, n) => ({
      email: `${randomUUID()}-${n}@x.example`,
    }))
    const members = await inTens(people, async (person) => {
      const answer = await api.post<{ customer: Ref }>("/admin/customers", person, owner)
      return answer.data.customer
    })
    const label = `${name} ${randomUUID().slice(0, 8)}`
    const path = "/admin/customer-groups"
    const { data } = await api.post<{ customer_group: Ref }>(path, { name: label }, owner)
    await api.post(
      `${path}/${data.customer_group.id}/customers`,
      { add: members.map(({ id }) => id) },
      owner
    )
    return { id: data.customer_group.id, name: label, members }
  }

  const { capture, refund } = backOfficeOf(api, owner)
  const atTheDesk = { launch, give, read, remove, use, group, capture, refund }
  return { register, packagesOf, cart, order, buy, ...atTheDesk }
}

const inTens = async <From, To>(all: From[], act: (one: From) => Promise<To>): Promise<To[]> => {
  const done: To[] = []
  for (let n = 0; n < all.length; n += 10) {
    done.push(...(await Promise.all(all.slice(n, n + 10).map(act))))
  }
  return done
}
