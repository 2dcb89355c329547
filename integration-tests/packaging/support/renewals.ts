import type { HttpTypes } from "@medusajs/framework/types"
import { setClock, type RunSql } from "../../support/clock"
import type { Api, Session } from "../../support/http"
import { sqlIn } from "./databases"

type OrderRef = { id: string }

/** What the merchant's own subscription recipe does, and what comes to its orders by and by. */
export const renewalsOf = (api: Api, office: Session, database: string) => {
  const run: RunSql = async (statement) => await sqlIn(database, statement)

  /** Lets the recipe write the next order of what stood in one. */
  const renew = async ({ id: order_id }: OrderRef) =>
    (await api.post<{ order: OrderRef }>("/admin/renewals", { order_id }, office)).data.order

  /** Runs a job that Medusa has registered, as its schedule will in so many minutes. */
  const runLater = async (job: string, later: string) => {
    await setClock(run, later)
    try {
      await api.post(`/admin/due-jobs/${job}`, {}, office)
    } finally {
      await setClock(run, null)
    }
  }

  const readOrder = async ({ id }: OrderRef) => {
    const config = { ...office, params: { fields: "id,total,*items" } }
    return (await api.get<{ order: HttpTypes.AdminOrder }>(`/admin/orders/${id}`, config)).data
      .order
  }

  /** Notes on the order's page that all of it was paid. */
  const payAtDesk = async ({ id: order_id }: OrderRef) => {
    const { total: amount } = await readOrder({ id: order_id })
    const path = "/admin/payment-collections"
    const { data } = await api.post<HttpTypes.AdminPaymentCollectionResponse>(
      path,
      { order_id, amount },
      office
    )
    await api.post(`${path}/${data.payment_collection.id}/mark-as-paid`, { order_id }, office)
  }

  return { renew, runLater, readOrder, payAtDesk }
}
