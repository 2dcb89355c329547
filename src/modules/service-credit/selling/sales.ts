import { refuse, unexpected } from "../../../errors/refuse"
import type { OperationState } from "../../../domain/ledger"
import type { Actor } from "../../../domain/actor"
import { GIVE, readGiven, type GivenResult } from "./give-package"
import type { Sql } from "../ledger/sql"
import type { SalePlan } from "./sale-plan"
import { readPlan } from "./stored-plan"

/** A sale as its operation knows it: under way with its plan, or done with what came of it. */
export type Sale = { id: string; actor: Actor } & (
  { state: "planned"; plan: SalePlan } | { state: "done"; result: GivenResult; order_id: string }
)

type Row = {
  id: string
  actor_type: Actor["type"]
  actor_id: string
  actor_name: string | null
  state: OperationState
  details: { plan?: unknown; order_id?: string } | null
  result: unknown
}

const toSale = ({ id, details, result, ...row }: Row): Sale => {
  const actor = { type: row.actor_type, id: row.actor_id, name: row.actor_name }
  if (row.state === "done") {
    const order_id = details?.order_id ?? ""
    return { id, actor, state: "done", result: readGiven(result), order_id }
  }
  if (row.state === "abandoned") {
    refuse(
      "changed_meanwhile",
      "This sale was given up with nothing done. Ask again under another key."
    )
  }
  if (!details?.plan) throw unexpected(`sale ${id} has no plan`)
  return { id, actor, state: "planned", plan: readPlan(details.plan) }
}

const COLUMNS = "id, actor_type, actor_id, actor_name, state, details, result"

/** Reads a sale; `lock` keeps everybody else from finishing it until the transaction ends. */
export const readSale = async (
  sql: Sql,
  { operation_id, lock = false }: { operation_id: string; lock?: boolean }
): Promise<Sale> => {
  const [row] = await sql<Row>(
    `select ${COLUMNS} from service_package_operation where id = ? and kind = ?${lock ? " for update" : ""}`,
    [operation_id, GIVE]
  )
  if (!row) throw unexpected(`sale ${operation_id} is not there`)
  return toSale(row)
}

/** A sale with its plan, or with what came of it. */
export const retrieveSale = async (sql: Sql, operation_id: string): Promise<Sale> =>
  await readSale(sql, { operation_id })

/**
 * True while a sale that wrote this order is under way. What the order says of itself is only where to
 * look: customers write metadata too.
 */
export const readIsSaleOpen = async (
  sql: Sql,
  { operation_id, order_id }: { operation_id: string; order_id: string }
): Promise<boolean> => {
  const rows = await sql(
    `select 1 from service_package_operation where id = ? and kind = ? and state = 'planned'
       and details -> 'plan' -> 'order' ->> 'id' = ?`,
    [operation_id, GIVE, order_id]
  )
  return rows.length > 0
}

/** True while any sale is under way: asked only where no product sells packages, so of a short list. */
export const readAnySaleOpen = async (sql: Sql): Promise<boolean> => {
  const rows = await sql(
    `select 1 from service_package_operation where kind = ? and state = 'planned' limit 1`,
    [GIVE]
  )
  return rows.length > 0
}
