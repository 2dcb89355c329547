import { SYSTEM_ACTOR } from "../../../domain/actor"
import { remainingValue } from "../../../domain/ledger"
import { minus, sum, toDecimalString } from "../../../domain/money"
import { planRevaluation, type PriceChange, type Revaluation } from "../../../domain/revaluation"
import { lockCredits, type LockedCredit } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import { beginOperations, finishing } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import type { Attention } from "./mark-attention"
import type { OrderPackage } from "./order-packages"

/** The packages whose price followed their order, and those that somebody should look at. */
export type PricesFollowed = { repriced: string[]; attention: Attention[] }

type Followed = { held: OrderPackage; change: PriceChange; plan: Revaluation }

const planFor = (held: OrderPackage, change: PriceChange, credits: readonly LockedCredit[]) =>
  planRevaluation(
    credits
      .filter(({ client_package_id }) => client_package_id === held.id)
      .map((credit) => ({
        id: credit.id,
        units: credit.available + credit.held,
        ...remainingValue(credit),
      })),
    {
      amount: sum([minus(change.price, held.price), held.uncarried.amount]),
      net_amount: sum([minus(change.net_price, held.net_price), held.uncarried.net_amount]),
    }
  )

// The way amounts stand in the history.
const spoken = (amount: bigint, { digits, currency_code }: OrderPackage) =>
  `${toDecimalString(amount, digits)} ${currency_code.toUpperCase()}`

const size = (amount: bigint) => (amount < 0n ? minus(0n, amount) : amount)

const attentionFor = ({ held, plan }: Followed): Attention[] => {
  const more = minus(size(plan.uncarried.amount), size(held.uncarried.amount))
  return more > 0n ? [{ id: held.id, code: "price_not_carried", amount: more }] : []
}

/**
 * Lets the packages of an order follow the prices of its lines: what is unused of them is worth as much
 * more or less, what was used keeps what it took along. The credits are locked by the caller.
 */
export const syncPrices = async (
  sql: Sql,
  packages: readonly OrderPackage[],
  changes: readonly PriceChange[]
): Promise<PricesFollowed> => {
  if (!changes.length) return { repriced: [], attention: [] }
  const credits = await lockCredits(sql, { package_ids: changes.map(({ id }) => id) })
  const followed = changes.flatMap((change): Followed[] => {
    const held = packages.find(({ id }) => id === change.id)
    return held ? [{ held, change, plan: planFor(held, change, credits) }] : []
  })
  await writeValues(sql, followed, credits)
  await writePrices(sql, followed)
  return {
    repriced: followed.map(({ held }) => held.id),
    attention: followed.flatMap(attentionFor),
  }
}

const writeValues = async (
  sql: Sql,
  followed: readonly Followed[],
  credits: readonly LockedCredit[]
) => {
  const begun = await beginOperations(
    sql,
    followed.map(({ held, change }) => ({
      actor: SYSTEM_ACTOR,
      kind: "revalue",
      request: { price: change.price },
      client_package_id: held.id,
      details: { from: spoken(change.was, held), to: spoken(change.price, held) },
    }))
  )
  const ledger = new Ledger(credits)
  followed.forEach(({ plan }, n) => {
    const operation_id = begun[n]?.id
    if (operation_id === undefined) return
    for (const { id: service_credit_id, ...by } of plan.credits) {
      ledger.revalue({ service_credit_id, operation_id, by })
    }
  })
  await ledger.write(sql, [finishing(begun.map(({ id }) => ({ id, result: {} })))])
}

const COLUMNS = [
  "price",
  "net_price",
  "original_price",
  "uncarried_price",
  "uncarried_net",
] as const

const writePrices = async (sql: Sql, followed: readonly Followed[]) => {
  const rows = followed.map(({ held, change, plan: { uncarried } }) => {
    const decimal = (amount: bigint) => toDecimalString(amount, held.digits)
    return {
      id: held.id,
      price: decimal(change.price),
      net_price: decimal(change.net_price),
      original_price: decimal(change.original_price),
      uncarried_price: decimal(uncarried.amount),
      uncarried_net: decimal(uncarried.net_amount),
    }
  })
  await sql(
    `update service_package_client_package p
     set ${COLUMNS.map((column) => `${column} = r.${column}, raw_${column} = service_package_raw(r.${column})`).join(", ")},
       updated_at = service_package_now()
     from jsonb_to_recordset(?::jsonb) as r(id text, ${COLUMNS.map((column) => `${column} numeric`).join(", ")})
     where p.id = r.id`,
    [JSON.stringify(rows)]
  )
}
