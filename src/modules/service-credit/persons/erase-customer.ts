import { z } from "@medusajs/framework/zod"
import { refuse } from "../../../errors/refuse"
import { beginOperations, finishOperations, type Command } from "../ledger/operation"
import { once } from "../ledger/once"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { eraseRows } from "./erase-rows"
import { knownOf, type PersonToErase } from "./known-person"
import { readHoldings, type Holdings } from "./holdings"
import { DECLARED } from "./declaration"
import { SCOPE, scopeOf, valuesOf, type Scope } from "./scope"

/** Asks for a customer to be forgotten: what she had stays, who she was goes. */
export type EraseCustomer = Command & { person: PersonToErase }

/** What was forgotten, by this call or an earlier one. */
export type CustomerErased = {
  customer_id: string
  client_package_ids: string[]
  holdings: Holdings
  replayed: boolean
}

/** The kind under which that is remembered. */
export const ERASE = "erase"

const holdings = z.object({
  packages: z.number(),
  sessions_left: z.number(),
  visits: z.number(),
  notes: z.number(),
  payments: z.number(),
  messages: z.number(),
})
const readErased = storedAs(
  z.object({ customer_id: z.string(), client_package_ids: z.array(z.string()), holdings })
)

// Whoever is at work has her name in his hands, and would write it down when he is done.
const assertNobodyAtWork = async (sql: Sql, scope: Scope) => {
  const working = await sql(
    ["planned_work", "message"]
      .map(
        (name) =>
          `select 1 from service_package_${name} t, ${SCOPE} where (${DECLARED[name]?.hers ?? "false"}) and t.leased_until > service_package_now()`
      )
      .join(" union all "),
    [...valuesOf(scope), ...valuesOf(scope)]
  )
  if (!working.length) return
  refuse(
    "changed_meanwhile",
    "A sale, a payment or a message of this customer is being written right now."
  )
}

// No package of hers is written meanwhile, by whoever holds its rows.
const lock = async (sql: Sql, customer_id: string) => {
  for (const [table, order] of [
    ["redemption", "id"],
    ["credit", "id"],
    ["client_package", "id"],
  ] as const) {
    await sql(
      `select id from service_package_${table} where customer_id = ? order by ${order} for no key update`,
      [customer_id]
    )
  }
}

// Her packages' histories say that it happened, by whom and when.
const tell = async (sql: Sql, { actor }: EraseCustomer, packages: readonly string[]) => {
  if (!packages.length) return
  const begun = await beginOperations(
    sql,
    packages.map((client_package_id) => ({
      actor,
      kind: ERASE,
      request: { client_package_id },
      client_package_id,
    }))
  )
  await finishOperations(
    sql,
    begun.map(({ id }) => ({ id, result: {} }))
  )
}

/**
 * Takes what says who a customer was out of all tables, once per key: name, address, phone, notes, free
 * words, messages. Units, amounts and entries stay, and her packages with them.
 */
export const eraseCustomer = async (sql: Sql, command: EraseCustomer): Promise<CustomerErased> => {
  const { person, actor } = command
  const operation = { ...command, kind: ERASE, request: { customer_id: person.id }, reason: null }
  return await once(sql, { ...operation, actor }, readErased, async () => {
    await lock(sql, person.id)
    const { emails, traces } = await knownOf(sql, person)
    const scope = await scopeOf(sql, person.id, emails)
    await assertNobodyAtWork(sql, scope)
    const had = await readHoldings(sql, scope)
    await eraseRows(sql, scope, traces)
    await tell(sql, command, scope.packages)
    const { customer_id, packages: client_package_ids } = scope
    return { result: { customer_id, client_package_ids, holdings: had } }
  })
}
