import { useQuery } from "@tanstack/react-query"
import type { Right } from "../../src/domain/rights"
import type { AdminServicePackagesMe } from "../../src/types/http/service-packages"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"

const MINUTE = 60_000

/** Who the user is to this plugin: `can(right)` is false until the server has said yes. */
export const useMe = () => {
  const { data, ...query } = useQuery({
    queryKey: queryKeys.of("me"),
    queryFn: () => call<AdminServicePackagesMe>("/admin/service-packages/me"),
    staleTime: MINUTE,
  })
  return {
    ...query,
    role: data?.role ?? null,
    time_zone: data?.time_zone ?? null,
    /** How many percent may come off a list price. */
    discount_limit: data?.discount_limit ?? 0,
    can: (right: Right): boolean => data?.rights[right] ?? false,
  }
}
