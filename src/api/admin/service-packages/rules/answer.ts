import type { ServiceRuleDTO } from "../../../../modules/package-template/types"
import type { AdminServiceRule } from "../../../../types/http/service-rule"

/** A rule as the admin sees it. */
export const toAdminRule = ({
  created_at,
  updated_at,
  ...rule
}: ServiceRuleDTO): AdminServiceRule => ({
  ...rule,
  created_at: new Date(created_at).toISOString(),
  updated_at: new Date(updated_at).toISOString(),
})
