import { together, type SchemaPart } from "./schema-part"

const AMOUNTS: Record<string, readonly string[]> = {
  client_package: [
    "price",
    "net_price",
    "original_price",
    "standard_price",
    "paid_amount",
    "refunded_amount",
  ],
  credit: ["value", "net_value", "recognized_value", "recognized_net"],
  entry: ["amount", "net_amount"],
  redemption: ["amount", "net_amount", "original_unit_price", "original_compare_at"],
  payment: ["amount"],
}

const copied = (
  [name, columns]: [string, readonly string[]],
  constraint = `service_package_${name}_copies`
): SchemaPart => {
  const table = `service_package_${name}`
  const same = columns.map(
    (column) => `(raw_${column} ->> 'value')::numeric is not distinct from ${column}`
  )
  return {
    up: [`alter table ${table} add constraint ${constraint} check (${same.join(" and ")});`],
    down: [`alter table ${table} drop constraint if exists ${constraint};`],
  }
}

/** Medusa stores an amount twice and reads the copy: the two never differ. */
export const amounts = together(...Object.entries(AMOUNTS).map((of) => copied(of)))

/** The same for the amounts that came with prices edited on an order. */
export const uncarriedAmounts = copied(
  ["client_package", ["uncarried_price", "uncarried_net"]],
  "service_package_client_package_uncarried_copies"
)
