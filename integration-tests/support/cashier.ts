import type {
  AdminCancelClientPackage,
  AdminClientPackageResponse,
  AdminPackagePaymentListResponse,
  AdminRecordPayment,
  AdminRefundPreviewResponse,
} from "../../src/types"
import type { Api, Session } from "./http"
import type { Shop } from "./shop"

type PackageRef = { id: string }

/** What is done with money at the till; without a session it is the manager who does it. */
export const cashierOf = (api: Api, shop: Shop) => {
  const manager = shop.admin("manager")

  const keyed = (session: Session, key?: string) => ({
    headers: { ...session.headers, ...(key && { "Idempotency-Key": key }) },
  })
  const pathOf = ({ id }: PackageRef) => `/admin/client-packages/${id}`

  /** Records cash unless the body says something else. */
  const pay = async (
    sold: PackageRef,
    body: Partial<AdminRecordPayment> & { amount: number },
    session: Session = shop.admin("staff"),
    key?: string
  ) =>
    await api.post<AdminClientPackageResponse>(
      `${pathOf(sold)}/payments`,
      { method: "cash", ...body },
      keyed(session, key)
    )

  const paymentsOf = async (sold: PackageRef, session: Session = shop.admin("staff")) =>
    (await api.get<AdminPackagePaymentListResponse>(`${pathOf(sold)}/payments`, session)).data

  /** Takes back the payment of this amount. */
  const voidPayment = async (
    sold: PackageRef,
    amount: number,
    session: Session = manager,
    key?: string
  ) => {
    const { payments } = await paymentsOf(sold)
    const wrong = payments.find((one) => one.kind === "payment" && one.amount === amount)
    if (!wrong) throw new Error(`Nobody paid ${amount}.`)
    const path = `${pathOf(sold)}/payments/${wrong.id}/void`
    const body = { reason: "Typed twice" }
    return await api.post<AdminClientPackageResponse>(path, body, keyed(session, key))
  }

  const preview = async (sold: PackageRef, fee?: number, session: Session = manager) => {
    const config: Session & { params: object } = { ...session, params: { fee } }
    return (await api.get<AdminRefundPreviewResponse>(`${pathOf(sold)}/refund-preview`, config))
      .data
  }

  const cancel = async (
    sold: PackageRef,
    refund?: AdminCancelClientPackage["refund"],
    session: Session = manager,
    key?: string
  ) =>
    await api.post<AdminClientPackageResponse>(
      `${pathOf(sold)}/cancel`,
      { reason: "Moved to Kiel", refund },
      keyed(session, key)
    )

  const look = async (sold: PackageRef) =>
    (await api.get<AdminClientPackageResponse>(pathOf(sold), manager)).data.client_package

  return { pay, paymentsOf, voidPayment, preview, cancel, look }
}
