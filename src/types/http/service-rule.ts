/** How a service may be booked: only with a package, only once per customer. */
export type AdminServiceRule = {
  id: string
  variant_id: string
  package_only: boolean
  once_per_customer: boolean
  created_at: string
  updated_at: string
}

/** Writes the one rule of a service; a missing flag keeps its value. */
export type AdminUpsertServiceRule = {
  variant_id: string
  package_only?: boolean
  once_per_customer?: boolean
}

/** Query of the rules. */
export type AdminServiceRuleListParams = { variant_id?: string[]; limit?: number; offset?: number }

/** Answer of one rule. */
export type AdminServiceRuleResponse = { rule: AdminServiceRule }

/** Answer of the list of rules. */
export type AdminServiceRuleListResponse = {
  rules: AdminServiceRule[]
  count: number
  offset: number
  limit: number
}

/** Answer of a deletion. */
export type AdminServiceRuleDeleteResponse = {
  id: string
  object: "service_rule"
  deleted: true
}
