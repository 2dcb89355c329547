import type { Right, RightsOverrides, Role } from "../../domain/rights"

/** Who the caller is to the plugin; `role` is null where Medusa's own roles decide. */
export type AdminServicePackagesMe = {
  role: Role | null
  rights: Record<Right, boolean>
  /** How many percent he may take off a list price. */
  discount_limit: number
  /** Where a cart's covered lines are checked again on completion; off only by option. */
  guard: "chained" | "middleware" | "off"
  /** The zone that all dates of packages are meant in; null until the shop has chosen one. */
  time_zone: string | null
}

/** The role an owner gave a user. */
export type AdminTeamMember = { user_id: string; role: Role }

/** Sets the role of users; null takes it away again. */
export type AdminUpdateTeam = { team: { user_id: string; role: Role | null }[] }

/** Answer of the team. */
export type AdminTeamResponse = { team: AdminTeamMember[] }

/** The shop's settings; `rights` holds only what differs from the defaults. */
export type AdminServicePackagesSettings = {
  time_zone: string | null
  rights: RightsOverrides
}

/** Writes settings; a missing field keeps its value. */
export type AdminUpdateServicePackagesSettings = {
  time_zone?: string | null
  rights?: RightsOverrides
}

/** Answer of the settings; `email_provider` sends the shop's e-mails, null when nothing does. */
export type AdminSettingsResponse = {
  settings: AdminServicePackagesSettings
  email_provider: string | null
}

/** What the audit found about one package. */
export type AuditDifference = {
  client_package_id: string
  service_credit_id: string | null
  redemption_id: string | null
  check: string
  message: string
}

/** Query of the audit. */
export type AdminAuditParams = { client_package_id?: string; after?: string; limit?: number }

/** Answer of the audit: one stretch of packages; `next` is where the next stretch begins. */
export type AdminAuditResponse = {
  ok: boolean
  checked: number
  differences: AuditDifference[]
  next: string | null
}

/** What an order says and the plugin does not know. */
export type OrderDifference = {
  order_id: string
  order_line_item_id: string
  check: string
  message: string
}

/** Query of the audit of orders. */
export type AdminAuditOrdersParams = { after?: string; limit?: number }

/** Answer of the audit of orders: one stretch of them; `next` is where the next stretch begins. */
export type AdminAuditOrdersResponse = {
  ok: boolean
  checked: number
  differences: OrderDifference[]
  next: string | null
}
