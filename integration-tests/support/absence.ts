import type { MedusaContainer } from "@medusajs/framework/types"
import syncCustomers from "../../src/jobs/service-packages-sync-customers"
import { eventually } from "./eventually"
import type { Api } from "./http"
import { packageChangesOf } from "./package-changes"
import type { Shop } from "./shop"

type Ref = { id: string }

/** Customers who are deleted and there again, and packages that rest meanwhile. */
export const absenceOf = (api: Api, container: MedusaContainer, shop: Shop) => {
  const { read } = packageChangesOf(api, shop)

  const remove = async ({ id }: Ref) => {
    await api.delete(`/admin/customers/${id}`, shop.admin())
  }
  // Medusa has no event for it, and no route.
  const bringBack = async ({ id }: Ref) => {
    await shop.sql("update customer set deleted_at = null where id = ?", [id])
  }
  /** Lets packages follow customers of whom no event told. */
  const runJob = async () => await syncCustomers(container)
  const rests = async (one: Ref) =>
    await eventually(async () => {
      expect(await read(one)).toMatchObject({
        status: "frozen",
        frozen_until: null,
        attention: { code: "customer_deleted" },
      })
    })

  return { remove, bringBack, runJob, rests }
}
