import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { ManyValues } from "./many-values"

/** How many customers would get a package at this moment; undefined until that is known. */
export const useRecipients = ({ to, customers, group }: ManyValues) => {
  const groups = to === "group" && group ? [group.id] : undefined
  const isCounted = to === "all" || groups !== undefined
  const { data, ...query } = useQuery({
    queryKey: queryKeys.of("recipients", groups),
    queryFn: () => sdk.admin.customer.list({ groups, limit: 1, fields: "id" }),
    enabled: isCounted,
  })
  return { ...query, count: isCounted ? data?.count : customers.length }
}
