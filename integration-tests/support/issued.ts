import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../src/modules/service-credit/service"
import { eventually } from "./eventually"

/** A package of an order as a test looks at it. */
export type IssuedRow = {
  id: string
  unit_index: number
  status: "pending" | "active" | "cancelled"
  price: number
  paid_amount: number
  refunded_amount: number
  payment_status: string
  attention: [string, unknown] | null
  left: number[]
  values: number[]
}

/** Looks at the packages of orders, past the HTTP routes, in the order of their units. */
export const issuedBy = (container: MedusaContainer) => {
  const packagesOf = async ({ id }: { id: string }): Promise<IssuedRow[]> => {
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const rows = await credits.listClientPackages(
      { order_id: id },
      { relations: ["service_credits"], order: { unit_index: "ASC" }, take: null }
    )
    return rows.map((row) => {
      const own = [...row.service_credits].sort((a, b) => a.position - b.position)
      return {
        id: row.id,
        unit_index: Number(row.unit_index),
        status: row.cancelled_at ? "cancelled" : row.starts_at ? "active" : "pending",
        price: Number(row.price),
        paid_amount: Number(row.paid_amount),
        refunded_amount: Number(row.refunded_amount),
        payment_status: row.payment_status,
        attention: row.attention_code ? [row.attention_code, row.attention_details] : null,
        left: own.map(({ available }) => available),
        values: own.map(({ value }) => Number(value)),
      }
    })
  }

  /** Waits until the packages of an order look like this, and answers them. */
  const waitFor = async (order: { id: string }, expected: readonly object[]) =>
    await eventually(async () => {
      const packages = await packagesOf(order)
      expect(packages).toMatchObject([...expected])
      return packages
    })

  return { packagesOf, waitFor }
}
