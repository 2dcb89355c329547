import type { HttpTypes } from "@medusajs/framework/types"
import type { AdminPackageRedemptionListResponse } from "../../src/types"
import type { AdminAuditResponse, AuditDifference } from "../../src/types/http/service-packages"
import type { Api, Session } from "./http"

type OrderRef = { id: string }

/** What the merchant does on Medusa's own order page, and the audit. */
export const backOfficeOf = (api: Api, owner: Session) => {
  const paymentsOf = async ({ id }: OrderRef) => {
    const { data } = await api.get<{ order: HttpTypes.AdminOrder }>(`/admin/orders/${id}`, {
      ...owner,
      params: { fields: "id,*payment_collections.payments" },
    })
    const payments = data.order.payment_collections?.flatMap(({ payments }) => payments ?? [])
    if (!payments?.length) throw new Error(`Order ${id} has no payment.`)
    return payments
  }

  const capture = async (order: OrderRef) => {
    for (const payment of await paymentsOf(order)) {
      await api.post(`/admin/payments/${payment.id}/capture`, {}, owner)
    }
  }

  /** Refunds the first payment of the order: all of it, or an amount. */
  const refund = async (order: OrderRef, amount?: number) => {
    const [payment] = await paymentsOf(order)
    const body = amount === undefined ? {} : { amount }
    await api.post(`/admin/payments/${payment?.id}/refund`, body, owner)
  }

  const cancelOrder = async ({ id }: OrderRef) => {
    await api.post(`/admin/orders/${id}/cancel`, {}, owner)
  }

  /** What credits paid for in an order. */
  const redemptionsOf = async ({ id: order_id }: OrderRef) => {
    const config: Session & { params: object } = { ...owner, params: { order_id } }
    const path = "/admin/package-redemptions"
    return (await api.get<AdminPackageRedemptionListResponse>(path, config)).data.redemptions
  }

  /** Replays the ledger of every package and resolves only when all balances agree with it. */
  const audit = async () => {
    const differences: AuditDifference[] = []
    let after: string | null = null
    do {
      const config: Session & { params: object } = { ...owner, params: after ? { after } : {} }
      const answer = await api.get<AdminAuditResponse>("/admin/service-packages/audit", config)
      differences.push(...answer.data.differences)
      after = answer.data.next
    } while (after)
    expect(differences).toEqual([])
  }

  return { capture, refund, cancelOrder, redemptionsOf, audit }
}
