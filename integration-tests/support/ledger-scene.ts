import { aLine, checkoutsIn } from "./ledger-carts"
import type { LedgerModule } from "./ledger-module"
import { packagesIn } from "./packages"

/** Anna's "10 massages": one behind her (order_0), two held in cart_1, seven left; 20.00 were paid by hand. */
export const annasMassages = async (ledger: LedgerModule) => {
  const { service, sql } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { book, reconcile } = checkoutsIn(ledger)
  const package_id = await issueOne()
  await book({ cart_id: "cart_0" }, "order_0")
  await reconcile({ lines: [aLine({ quantity: 2 })] })
  const [operation] = await service.listCreditOperations({ kind: "issue" })
  await sql(
    `insert into service_package_payment (id, client_package_id, kind, amount, raw_amount, method, paid_at, operation_id)
     values ('cpay_1', ?, 'payment', 20, service_package_raw(20), 'cash', now(), ?)`,
    [package_id, operation?.id]
  )
  const credit = await creditOf(package_id)
  return { package_id, credit_id: credit.id, seq: credit.seq, operation_id: String(operation?.id) }
}

/** Builds inserts that copy a row of a table with other values in some of its columns. */
export const copiesIn = async ({ sql }: Pick<LedgerModule, "sql">) => {
  const columns = await sql<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_name like 'service_package_%' and is_generated = 'NEVER' order by ordinal_position`
  )
  return (table: string, where: string, values: Record<string, string>): string => {
    const names = columns.flatMap((one) => (one.table_name === table ? one.column_name : []))
    const selected = names.map((name) => values[name] ?? name)
    return `insert into ${table} (${names.join(", ")}) select ${selected.join(", ")} from ${table} where ${where}`
  }
}
