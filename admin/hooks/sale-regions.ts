import { useQuery } from "@tanstack/react-query"
import { ordersQueryKeys, useRegions } from "@medusajs/dashboard/hooks"
import { sdk } from "../lib/sdk"

const MANY = 100

const useLastOrder = (customer_id: string | null, enabled: boolean) => {
  const query = {
    customer_id: customer_id ?? "",
    limit: 1,
    order: "-created_at",
    fields: "region_id",
  }
  return useQuery({
    queryKey: ordersQueryKeys.list(query),
    queryFn: () => sdk.admin.order.list(query),
    enabled: enabled && customer_id !== null,
  })
}

/** Where a customer can be sold to, and where she most likely is: in the only region, or in that of her last order. */
export const useSaleRegions = (customer_id: string | null) => {
  const { regions = [], error } = useRegions({ limit: MANY, fields: "id,name,currency_code" })
  const [first, second] = regions
  const last = useLastOrder(customer_id, second !== undefined)
  const usual = last.data?.orders[0]?.region_id
  const likely = second ? regions.find(({ id }) => id === usual) : first
  return { regions, likely_id: likely?.id, error }
}
