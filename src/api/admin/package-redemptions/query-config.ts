import { storeRedemptionFields } from "../../store/package-redemptions/query-config"

const adminRedemptionFields = [...storeRedemptionFields, "note", "actor"]

/** How one redemption is answered. */
export const retrieveAdminRedemptionConfig = {
  defaults: adminRedemptionFields,
  allowed: adminRedemptionFields,
  isList: false,
}

/** How a list of redemptions is answered. */
export const listAdminRedemptionConfig = {
  defaults: adminRedemptionFields,
  allowed: adminRedemptionFields,
  isList: true,
  defaultLimit: 50,
}
