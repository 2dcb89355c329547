import { useQuery } from "@tanstack/react-query"
import { customerName } from "../../lib/names"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

/** The names of some customers by their ids; who is gone keeps the id. */
export const useNames = (ids: readonly string[]) => {
  const { data } = useQuery({
    queryKey: queryKeys.of("customer-names", ids),
    queryFn: () =>
      sdk.admin.customer.list({
        id: [...ids],
        limit: ids.length,
        fields: "id,email,first_name,last_name,company_name",
      }),
    enabled: ids.length > 0,
  })
  const names = new Map((data?.customers ?? []).map((one) => [one.id, customerName(one)]))
  return (id: string): string => names.get(id) || id
}
