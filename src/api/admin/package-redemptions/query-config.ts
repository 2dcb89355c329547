import { storeRedemptionFields } from "../../store/package-redemptions/query-config"

const adminRedemptionFields = [...storeRedemptionFields, "note", "actor", "no_show_counts"]

/** How one redemption is answered. */
export const retrieveAdminRedemptionConfig = {
  defaults: adminRedemptionFields,
  allowed: adminRedemptionFields,
  isList: false,
}

/** How a list of redemptions is answered; by `starts_at` it can be sorted only. */
export const listAdminRedemptionConfig = {
  defaults: adminRedemptionFields,
  allowed: [...adminRedemptionFields, "starts_at"],
  isList: true,
  defaultLimit: 50,
}
