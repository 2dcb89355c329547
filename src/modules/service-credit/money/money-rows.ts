import { notFound } from "../../../errors/refuse"
import { minus, sum, toDecimalString, toMinor } from "../../../domain/money"
import { paymentStatus } from "../../../domain/payment-status"
import type { Sql } from "../ledger/sql"

/** What a package costs, what the shop has of it and what it gave back, in minor units. */
export type PackageMoney = {
  id: string
  order_id: string | null
  is_cancelled: boolean
  currency_code: string
  digits: number
  price: bigint
  net_price: bigint
  paid: bigint
  refunded: bigint
}

type Row = Record<"price" | "net_price" | "paid_amount" | "refunded_amount", string> &
  Pick<PackageMoney, "id" | "order_id" | "is_cancelled" | "currency_code" | "digits">

const select = async (sql: Sql, id: string, lock: "" | "for no key update") => {
  const [row] = await sql<Row>(
    `select id, order_id, cancelled_at is not null as is_cancelled, currency_code, currency_digits as digits,
       price::text, net_price::text, paid_amount::text, refunded_amount::text
     from service_package_client_package where id = ? ${lock}`,
    [id]
  )
  if (!row) {
    throw notFound("Client package", id)
  }
  const money = (amount: string) => toMinor(amount, row.digits)
  const { paid_amount, refunded_amount, price, net_price, ...rest } = row
  return {
    ...rest,
    price: money(price),
    net_price: money(net_price),
    paid: money(paid_amount),
    refunded: money(refunded_amount),
  }
}

/** Reads a package's money. */
export const readMoney = async (sql: Sql, id: string): Promise<PackageMoney> =>
  await select(sql, id, "")

/** Locks a package for a change of its money; whoever needs its credits too has locked those first. */
export const lockMoney = async (sql: Sql, id: string): Promise<PackageMoney> =>
  await select(sql, id, "for no key update")

/** How an amount of a package reads in a sentence: "300.00 EUR". */
export const spoken = (
  amount: bigint,
  { digits, currency_code }: Pick<PackageMoney, "digits" | "currency_code">
): string => `${toDecimalString(amount, digits)} ${currency_code.toUpperCase()}`

/** What came in for a package and what of it goes back now. */
export type MoneyChange = { came: bigint; went_back: bigint; taken_back: bigint }

/**
 * Writes what a package counts as paid after money moved outside Medusa. One that is backed by an
 * order follows the order instead and never comes here.
 */
export const writeMoney = async (
  sql: Sql,
  held: PackageMoney,
  { came, went_back, taken_back }: MoneyChange
): Promise<void> => {
  const paid = minus(sum([held.paid, came]), sum([went_back, taken_back]))
  const refunded = sum([held.refunded, went_back])
  const everPaid = sum([paid, refunded]) > 0n
  await sql(
    `update service_package_client_package set payment_status = ?,
       paid_amount = m.paid, raw_paid_amount = service_package_raw(m.paid),
       refunded_amount = m.refunded, raw_refunded_amount = service_package_raw(m.refunded), updated_at = service_package_now()
     from (select ?::numeric as paid, ?::numeric as refunded) m where id = ?`,
    [
      paymentStatus({ price: held.price, paid, refunded, everPaid }),
      toDecimalString(paid, held.digits),
      toDecimalString(refunded, held.digits),
      held.id,
    ]
  )
}
