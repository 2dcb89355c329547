import type {
  AdminGiveClientPackage,
  AdminGiveClientPackageResponse,
  AdminPackageRedemptionResponse,
  AdminUseSessions,
} from "../../../src/types"
import type { Api, Session } from "../../support/http"
import type { Sold } from "../../support/shop"

type Ref = { id: string }

/** What the owner does with packages at one of the servers. */
export const deskAt = (
  api: Api,
  owner: Session,
  variants: Record<Sold, string>,
  region_id: string
) => {
  /** Gives a customer massages for free, as a package of its own; with a key it happens once. */
  const give = async (
    { id: customer_id }: Ref,
    units: number,
    { key, ...more }: Partial<AdminGiveClientPackage> & { key?: string } = {}
  ) => {
    const coverage = [{ kind: "variant" as const, reference_id: variants.massage }]
    const items = [{ title: "Massage 60", units, coverage }]
    const body = { customer_id, title: "Massages", source: "complimentary", items, ...more }
    const headers = { ...owner.headers, ...(key && { "Idempotency-Key": key }) }
    const path = "/admin/client-packages"
    const answer = await api.post<AdminGiveClientPackageResponse>(path, body, { headers })
    return answer.data.client_package
  }

  /** Uses a session at the desk, also one that an open cart holds when that is said. */
  const use = async ({ id }: Ref, body: AdminUseSessions = {}) => {
    const path = `/admin/client-packages/${id}/redemptions`
    const wanted = { variant_id: variants.massage, ...body }
    return (await api.post<AdminPackageRedemptionResponse>(path, wanted, owner)).data.redemption
  }

  /** Runs a scheduled job here and now, as its next tick would, and waits for its end. */
  const run = async (job: string) => {
    await api.post(`/admin/workflows-executions/job-${job}/run`, {}, owner)
  }

  /** Writes an order for "3 facials" that no event speaks of, as an import would. */
  const writeOrder = async ({ id: customer_id }: Ref) => {
    const price = { unit_price: 89.9, is_tax_inclusive: true }
    const items = [
      { title: "3 facials", variant_id: variants.three_facials, quantity: 1, ...price },
    ]
    const input = { region_id, currency_code: "eur", customer_id, items }
    await api.post("/admin/workflows-executions/create-orders/run", { input }, owner)
  }

  return { give, use, run, writeOrder }
}
