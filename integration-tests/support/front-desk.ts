import type {
  AdminClientPackageListParams,
  AdminClientPackageListResponse,
  AdminEarlierVisitsResponse,
  AdminGiveClientPackage,
  AdminGiveClientPackageResponse,
  AdminHistoryResponse,
} from "../../src/types"
import type { Api, Session } from "./http"
import type { Shop } from "./shop"

/** What staff do and see of packages at the desk; without a session it is the manager who does it. */
export const frontDeskOf = (api: Api, shop: Shop) => {
  const manager = shop.admin("manager")
  const staff = shop.admin("staff")

  /** Gives Anna a package that was paid for elsewhere, unless the body says something else. */
  const give = async (
    body: Partial<AdminGiveClientPackage>,
    session: Session = manager,
    key?: string
  ) => {
    const wanted = { customer_id: shop.anna.id, source: "external", ...body }
    const headers = { ...session.headers, ...(key && { "Idempotency-Key": key }) }
    const config = { headers }
    return await api.post<AdminGiveClientPackageResponse>("/admin/client-packages", wanted, config)
  }

  const given = async (body: Partial<AdminGiveClientPackage>) =>
    (await give(body)).data.client_package

  /** Gives Anna a package that is still to be paid, all of it. */
  const owed = async (body: Partial<AdminGiveClientPackage>) =>
    await given({ payment: { amount: 0, method: "cash" }, ...body })

  const list = async (params: AdminClientPackageListParams) => {
    const config = { ...staff, params }
    const answer = await api.get<AdminClientPackageListResponse>("/admin/client-packages", config)
    return answer.data
  }

  const idsOf = async (params: AdminClientPackageListParams) =>
    (await list(params)).client_packages.map(({ id }) => id)

  /** Sells Anna a package as an order of the shop; a manager may go below its list price. */
  const sell = async (
    body: Partial<AdminGiveClientPackage>,
    session: Session = manager,
    key?: string
  ) => (await give({ source: "sale", ...body }, session, key)).data

  const earlierVisitsOf = async ({ id }: { id: string }) => {
    const path = `/admin/client-packages/${id}/earlier-visits`
    return (await api.get<AdminEarlierVisitsResponse>(path, staff)).data.earlier_visits
  }

  const historyOf = async ({ id }: { id: string }) => {
    const path = `/admin/client-packages/${id}/history`
    return (await api.get<AdminHistoryResponse>(path, staff)).data.history
  }

  return { give, given, owed, sell, list, idsOf, historyOf, earlierVisitsOf }
}
