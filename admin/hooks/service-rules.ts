import { useQuery } from "@tanstack/react-query"
import type {
  AdminServiceRuleDeleteResponse,
  AdminServiceRuleListParams,
  AdminServiceRuleListResponse,
  AdminServiceRuleResponse,
  AdminUpsertServiceRule,
} from "../../src/types/http/service-rule"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const PATH = "/admin/service-packages/rules"

/** How services may be booked: only with a package, only once. */
export const useServiceRules = (
  query: AdminServiceRuleListParams,
  options: { enabled?: boolean } = {}
) =>
  useQuery({
    queryKey: queryKeys.of("rules", query),
    queryFn: () => call<AdminServiceRuleListResponse>(PATH, { query }),
    ...options,
  })

/** Writes the rule of a service. */
export const useWriteServiceRule = () =>
  useCommand<AdminUpsertServiceRule, AdminServiceRuleResponse>({ path: PATH })

/** Takes the rule of a service away. */
export const useDeleteServiceRule = () =>
  useCommand<{ id: string }, AdminServiceRuleDeleteResponse>({
    method: "DELETE",
    path: ({ id }) => `${PATH}/${id}`,
  })
