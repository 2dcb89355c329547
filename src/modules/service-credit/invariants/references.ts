import { together, type SchemaPart } from "./schema-part"

const table = (name: string) => `service_package_${name}`

const reference = (from: string, column: string, to: string): SchemaPart => {
  const constraint = `${table(from)}_${column}_fk`
  return {
    up: [
      `alter table ${table(from)} add constraint ${constraint} foreign key (${column}) references ${table(to)} (id);`,
    ],
    down: [`alter table ${table(from)} drop constraint if exists ${constraint};`],
  }
}

// The copied owner cannot differ from the package's (I8); assigning a package moves its credits along.
const owner: SchemaPart = {
  up: [
    `alter table service_package_credit add constraint service_package_credit_owner
      foreign key (client_package_id, customer_id)
      references service_package_client_package (id, customer_id) on update cascade;`,
  ],
  down: [
    `alter table service_package_credit drop constraint if exists service_package_credit_owner;`,
  ],
}

/** Rows that point to rows which exist. */
export const references = together(
  owner,
  reference("entry", "service_credit_id", "credit"),
  reference("entry", "redemption_id", "redemption"),
  reference("redemption", "service_credit_id", "credit"),
  reference("redemption", "client_package_id", "client_package"),
  reference("redemption", "hold_id", "hold"),
  reference("redemption", "operation_id", "operation"),
  reference("payment", "client_package_id", "client_package"),
  reference("payment", "operation_id", "operation"),
  reference("note", "client_package_id", "client_package"),
  reference("batch_customer", "batch_id", "batch"),
  reference("message", "client_package_id", "client_package")
)
