import { storeClientPackageFields } from "../../store/client-packages/query-config"

const adminClientPackageFields = [
  ...storeClientPackageFields,
  "customer_email",
  "customer_name",
  "customer_erased_at",
  "attention",
  "notes_count",
  "latest_note",
  "ended_at",
]

/** How one package is answered. */
export const retrieveAdminClientPackageConfig = {
  defaults: adminClientPackageFields,
  allowed: adminClientPackageFields,
  isList: false,
}

/** How a list of packages is answered. */
export const listAdminClientPackageConfig = {
  ...retrieveAdminClientPackageConfig,
  isList: true,
  defaultLimit: 50,
}
