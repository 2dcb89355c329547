import type { HttpTypes, MedusaContainer } from "@medusajs/framework/types"
import type {
  AdminClientPackageBatchListResponse,
  AdminClientPackageBatchResponse,
  AdminCreateClientPackageBatch,
} from "../../src/types"
import { grantBatchWorkflow } from "../../src/workflows/batches"
import { eventually } from "./eventually"
import type { Api, Session } from "./http"
import type { Shop } from "./shop"

const BATCHES = "/admin/client-package-batches"

type BatchRef = { id: string }

/** What a manager does for many customers at once; nobody pays unless the body says so. */
export const batchDeskOf = (api: Api, container: MedusaContainer, shop: Shop) => {
  const manager = shop.admin("manager")
  const keyed = ({ headers }: Session, key?: string) => ({
    headers: { ...headers, ...(key && { "Idempotency-Key": key }) },
  })

  const giveToMany = async (
    body: Partial<AdminCreateClientPackageBatch>,
    session: Session = manager,
    key?: string
  ) => {
    const of = body.items ? {} : { template_id: shop.templates.ten_massages }
    const wanted = { source: "complimentary", ...of, ...body }
    return await api.post<AdminClientPackageBatchResponse>(BATCHES, wanted, keyed(session, key))
  }

  const batchOf = async ({ id }: BatchRef, session: Session = shop.admin("staff")) =>
    (await api.get<AdminClientPackageBatchResponse>(`${BATCHES}/${id}`, session)).data.batch

  const batches = async (params: object = {}) => {
    const config = { ...shop.admin("staff"), params }
    return (await api.get<AdminClientPackageBatchListResponse>(BATCHES, config)).data
  }

  const finished = async (batch: BatchRef) =>
    await eventually(async () => {
      const now = await batchOf(batch)
      expect(now.status).toBe("done")
      return now
    })

  /** Gives to many and waits until everybody has it. */
  const given = async (body: Partial<AdminCreateClientPackageBatch>) =>
    await finished((await giveToMany(body)).data.batch)

  const undo = async ({ id }: BatchRef, body: object = {}, session = manager, key?: string) =>
    await api.post<AdminClientPackageBatchResponse>(
      `${BATCHES}/${id}/undo`,
      body,
      keyed(session, key)
    )

  /** Works on a batch like a process that dies after the next few customers; says whether any are left. */
  const workOnFew = async ({ id: batch_id }: BatchRef, limit: number) => {
    const { result } = await grantBatchWorkflow(container).run({ input: { batch_id, limit } })
    return result.more
  }

  /** Opens a customer's record as a receptionist does: no account, perhaps no e-mail address. */
  const customer = async (first_name: string, email?: string) => {
    const body = { first_name, last_name: "Neu", ...(email && { email }) }
    const answer = await api.post<HttpTypes.AdminCustomerResponse>(
      "/admin/customers",
      body,
      shop.admin()
    )
    return answer.data.customer
  }
  const customers = async (...names: string[]) => {
    const ids: string[] = []
    for (const name of names) ids.push((await customer(name)).id)
    return ids
  }
  const removeCustomer = async (id: string) => {
    await api.delete(`/admin/customers/${id}`, shop.admin())
  }

  const group = async (name: string, customer_ids: string[]) => {
    const { data } = await api.post<HttpTypes.AdminCustomerGroupResponse>(
      "/admin/customer-groups",
      { name },
      shop.admin()
    )
    await join(data.customer_group, customer_ids)
    return data.customer_group
  }
  const join = async ({ id }: { id: string }, add: string[]) => {
    await api.post(`/admin/customer-groups/${id}/customers`, { add }, shop.admin())
  }

  /** How many packages each customer has of a batch, by customer. */
  const packagesOf = async ({ id }: BatchRef) => {
    const rows = await shop.sql<{ customer_id: string; packages: number }>(
      `select customer_id, count(*)::int as packages from service_package_client_package
       where batch_id = ? group by customer_id order by customer_id`,
      [id]
    )
    return Object.fromEntries(rows.map(({ customer_id, packages }) => [customer_id, packages]))
  }

  return {
    giveToMany,
    batchOf,
    batches,
    finished,
    given,
    undo,
    workOnFew,
    customer,
    customers,
    removeCustomer,
    group,
    join,
    packagesOf,
  }
}
