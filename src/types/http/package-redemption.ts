import type { Actor } from "../../domain/actor"

/** What became of the sessions of a redemption. */
export type RedemptionStatus = "held" | "redeemed" | "restored" | "forfeited" | "released"

/** The appointment a redemption pays for, as far as it is known. */
export type PackageBooking = {
  reference: string | null
  starts_at: string | null
  staff: string | null
}

/** Which package paid for which booking, as its owner sees it. */
export type StorePackageRedemption = {
  id: string
  service_credit_id: string
  client_package_id: string
  customer_id: string
  quantity: number
  units: number
  units_held: number
  units_redeemed: number
  units_restored: number
  units_forfeited: number
  units_released: number
  status: RedemptionStatus
  no_show: boolean
  detached_at: string | null
  variant_id: string
  product_title: string
  cart_id: string | null
  order_id: string | null
  order_line_item_id: string | null
  booking: PackageBooking | null
  effective_at: string
  created_at: string
}

/** A redemption as staff see it: with their note and who did it. */
export type AdminPackageRedemption = StorePackageRedemption & {
  note: string | null
  actor: Actor
}

/** Query of a customer's own redemptions. */
export type StorePackageRedemptionListParams = {
  client_package_id?: string
  order_id?: string
  status?: RedemptionStatus[]
  limit?: number
  offset?: number
  fields?: string
}

/** Query of all redemptions. */
export type AdminPackageRedemptionListParams = StorePackageRedemptionListParams & {
  customer_id?: string
  variant_id?: string
  /** The member of staff of the booking. */
  staff?: string
}

type Page = { count: number; offset: number; limit: number; count_is_capped?: true }

/** Answer of the list of redemptions. */
export type AdminPackageRedemptionListResponse = Page & { redemptions: AdminPackageRedemption[] }

/** Answer of the list of a customer's own redemptions. */
export type StorePackageRedemptionListResponse = Page & { redemptions: StorePackageRedemption[] }
