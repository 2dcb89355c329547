import type {
  AdminDetachRedemption,
  AdminMarkNoShow,
  AdminPackageRedemption,
  AdminPackageRedemptionListParams,
  AdminPackageRedemptionListResponse,
  AdminPackageRedemptionResponse,
  AdminRestoreRedemption,
  AdminUpdatePackageRedemption,
  AdminUseSessions,
  StoreCancelPreviewResponse,
  StorePackageRedemptionResponse,
} from "../../src/types"
import type { Api, Session } from "./http"
import type { Shop } from "./shop"
import type { Customer } from "./visitors"

type Ref = { id: string }
/** Who does it, staff unless named, and the key that makes it take effect once. */
export type By = { by?: Session; key?: string }

/** What staff do with sessions at the desk, and a customer with her own bookings. */
export const deskOf = (api: Api, shop: Shop) => {
  const staff = shop.admin("staff")
  const manager = shop.admin("manager")

  const post = async (path: string, body: object, { by = staff, key }: By) => {
    const headers = { ...by.headers, ...(key && { "Idempotency-Key": key }) }
    return await api.post<AdminPackageRedemptionResponse>(path, body, { headers })
  }

  /** Uses a massage of the package, unless the body says something else; answers as the route does. */
  const using = async ({ id }: Ref, body: AdminUseSessions = {}, by: By = {}) => {
    const named = body.variant_id ?? body.service_credit_id
    const wanted = { ...(!named && { variant_id: shop.variants.massage }), ...body }
    return await post(`/admin/client-packages/${id}/redemptions`, wanted, by)
  }
  const used = async (of: Ref, body: AdminUseSessions = {}, by: By = {}) =>
    (await using(of, body, by)).data.redemption

  const restoring = async ({ id }: Ref, body: AdminRestoreRedemption = {}, by: By = {}) =>
    await post(`/admin/package-redemptions/${id}/restore`, body, by)
  const restored = async (of: Ref, body: AdminRestoreRedemption = {}, by: By = {}) =>
    (await restoring(of, body, by)).data.redemption

  const marking = async ({ id }: Ref, body: AdminMarkNoShow, by: By = {}) =>
    await post(`/admin/package-redemptions/${id}/no-show`, body, by)
  const marked = async (of: Ref, body: AdminMarkNoShow, by: By = {}) =>
    (await marking(of, body, by)).data.redemption

  const moving = async ({ id }: Ref, body: AdminUpdatePackageRedemption, by: By = {}) =>
    await post(`/admin/package-redemptions/${id}`, body, by)
  const moved = async (of: Ref, body: AdminUpdatePackageRedemption, by: By = {}) =>
    (await moving(of, body, by)).data.redemption

  const detaching = async ({ id }: Ref, body: AdminDetachRedemption = {}, by: By = {}) =>
    await post(`/admin/package-redemptions/${id}/detach`, body, { by: manager, ...by })
  const detached = async (of: Ref, body: AdminDetachRedemption = {}, by: By = {}) =>
    (await detaching(of, body, by)).data.redemption

  const listed = async (params: AdminPackageRedemptionListParams) => {
    const path = "/admin/package-redemptions"
    const config = { ...staff, params }
    return (await api.get<AdminPackageRedemptionListResponse>(path, config)).data.redemptions
  }
  const seen = async ({ client_package_id, id }: AdminPackageRedemption) => {
    const found = (await listed({ client_package_id })).find((one) => one.id === id)
    if (!found) throw new Error(`Redemption ${id} is not on the list.`)
    return found
  }

  /** The counts of the package's first credit. */
  const bucketsOf = async ({ id }: Ref) => {
    const [credit] = await shop.sql<Record<string, number>>(
      `select available, held, redeemed, forfeited, expired, revoked, no_shows, recognized_value::float as recognized
       from service_package_credit where client_package_id = ? order by position`,
      [id]
    )
    return credit
  }
  /** The ledger lines of a redemption: kind, from, to, units. */
  const entriesOf = async ({ id }: Ref) =>
    (
      await shop.sql<{ line: string }>(
        `select e.kind || ' ' || e.from_bucket || ' ' || e.to_bucket || ' ' || e.units as line
         from service_package_entry e where e.redemption_id = ? order by e.seq`,
        [id]
      )
    ).map(({ line }) => line)

  const previewOf = async ({ id }: Ref, { session }: Customer) =>
    (
      await api.get<StoreCancelPreviewResponse>(
        `/store/package-redemptions/${id}/cancel-preview`,
        session
      )
    ).data
  const cancelling = async ({ id }: Ref, { session }: Customer, key?: string) => {
    const headers = { ...session.headers, ...(key && { "Idempotency-Key": key }) }
    return await api.post<StorePackageRedemptionResponse>(
      `/store/package-redemptions/${id}/cancel`,
      {},
      { headers }
    )
  }

  return {
    ...{ using, used, restoring, restored, marking, marked, moving, moved, detaching, detached },
    ...{ listed, seen, bucketsOf, entriesOf, previewOf, cancelling },
  }
}
