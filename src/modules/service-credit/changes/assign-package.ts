import { asError, notFound, refuse } from "../../../errors/refuse"
import { searchText } from "../../../domain/search-text"
import type { Impossible } from "../../../domain/verdict"
import { lockCredits } from "../ledger/credits"
import { beingPaid, packagesInCheckout } from "../ledger/in-checkout"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { readPackageId } from "../ledger/stored"

/** A customer as a package remembers its owner. */
export type NewOwner = {
  id: string
  email: string | null
  name: string | null
  phone?: string | null
}

/** Asks for a package to move to another customer. */
export type AssignPackage = Command & { client_package_id: string; customer: NewOwner }

/** The package that moved, by this call or an earlier one. */
export type Assigned = { client_package_id: string; replayed: boolean }

type Row = {
  customer_id: string
  customer_email: string | null
  customer_name: string | null
  title: string
  cancelled: boolean
}

/**
 * Moves a package as it is to another customer: balance, history and payments stay with it, its
 * credits follow through their foreign key. Who was served before stays on those visits.
 */
export const assignPackage = async (sql: Sql, command: AssignPackage): Promise<Assigned> => {
  const { client_package_id, customer } = command
  const operation = {
    ...command,
    kind: "assign",
    request: { client_package_id, customer_id: customer.id },
    client_package_id,
  }
  return await once(sql, operation, readPackageId, async (operation_id) => {
    const paying = (await packagesInCheckout(sql, [client_package_id])).get(client_package_id)
    const credits = await lockCredits(sql, { package_ids: [client_package_id] })
    const before = await lockOwner(sql, client_package_id)
    const impossible = problemOf(before, customer)
    if (impossible) throw asError(impossible)
    // A unit that a cart holds would belong to somebody who does not own the cart.
    if (paying) throw asError(beingPaid(paying))
    if (credits.some(({ held }) => held > 0)) refuse("credits_in_checkout")

    await move(sql, client_package_id, before.title, customer)
    const from = { id: before.customer_id, name: before.customer_name ?? before.customer_email }
    const to = { id: customer.id, name: customer.name ?? customer.email }
    return {
      result: { client_package_id },
      details: { from, to },
      tells: [{ kind: "moved", client_package_ids: [client_package_id], dedupe_key: operation_id }],
    }
  })
}

// For update, not less: the owner is part of the key that the credits refer to.
const lockOwner = async (sql: Sql, id: string): Promise<Row> => {
  const [row] = await sql<Row>(
    `select customer_id, customer_email, customer_name, title, cancelled_at is not null as cancelled
     from service_package_client_package where id = ? for update`,
    [id]
  )
  if (row) return row
  throw notFound("Client package", id)
}

const problemOf = (before: Row, customer: NewOwner): Impossible | null => {
  if (before.customer_id === customer.id) {
    return { code: "invalid_data", message: "customer_id: the package is this customer's already." }
  }
  return before.cancelled
    ? { code: "package_cancelled", message: "A cancelled package stays where it is." }
    : null
}

// A batch gives each customer one package: where the new owner has hers, this one leaves the batch.
const move = async (sql: Sql, id: string, title: string, customer: NewOwner) => {
  const { id: owner, email, name, phone } = customer
  await sql(
    `update service_package_client_package p set customer_id = ?, customer_email = ?, customer_name = ?, customer_phone = ?, search_text = ?,
       customer_erased_at = null,
       batch_id = case when not exists (select 1 from service_package_client_package other
         where other.batch_id = p.batch_id and other.customer_id = ?) then p.batch_id end,
       updated_at = service_package_now()
     where p.id = ?`,
    [
      owner,
      email,
      name,
      phone ?? null,
      searchText({ customer_name: name, customer_email: email, customer_phone: phone, title }),
      owner,
      id,
    ]
  )
}
