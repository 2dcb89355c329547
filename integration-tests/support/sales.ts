import type { HttpTypes } from "@medusajs/framework/types"
import type { AdminClientPackage } from "../../src/types"
import type { Api } from "./http"
import type { Shop } from "./shop"

type Sold = Pick<AdminClientPackage, "id" | "order_id">

const FIELDS = [
  "id,status,email,customer_id,total,tax_total,region_id,metadata,summary.*,items.*,*shipping_address",
  "*payment_collections,*payment_collections.payments,*payment_collections.payments.captures",
].join(",")

/** What a sale at the desk leaves in Medusa, as the merchant's order page shows it. */
export const salesOf = (api: Api, shop: Shop) => {
  const orderOf = async ({ order_id }: Pick<Sold, "order_id">) => {
    const config = { ...shop.admin(), params: { fields: FIELDS } }
    const path = `/admin/orders/${order_id}`
    const { order } = (await api.get<{ order: HttpTypes.AdminOrder }>(path, config)).data
    const collections = order.payment_collections ?? []
    const payments = collections.flatMap((collection) => collection.payments ?? [])
    return {
      ...order,
      // Medusa carries more decimals than it shows.
      tax: Number(order.tax_total.toFixed(2)),
      pending: order.summary.pending_difference,
      lines: order.items,
      collections: collections.map(({ id, amount, status }) => ({ id, amount, status })),
      captured: payments.flatMap(({ captures }) => (captures ?? []).map(({ amount }) => amount)),
    }
  }

  /** All orders that were ever written for a customer. */
  const orderIdsOf = async ({ id }: { id: string }) =>
    (await shop.sql<{ id: string }>(`select id from "order" where customer_id = ?`, [id])).map(
      (order) => order.id
    )

  /** What the ledger knows of money for a package. */
  const paymentsOf = async ({ id }: Pick<Sold, "id">) =>
    await shop.sql(
      `select kind, amount::float, method, reference, medusa_payment_id is not null as in_medusa
       from service_package_payment where client_package_id = ? order by created_at, id`,
      [id]
    )

  return { orderOf, orderIdsOf, paymentsOf }
}
