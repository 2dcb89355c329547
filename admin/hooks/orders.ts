import { useQuery } from "@tanstack/react-query"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { sdk } from "../lib/sdk"

/** The orders of these ids, the newest first: their numbers and days. */
export const useOrdersById = (ids: readonly string[]) =>
  useQuery({
    queryKey: ordersQueryKeys.list({ service_packages: ids }),
    queryFn: () =>
      sdk.admin.order.list({
        id: [...ids],
        fields: "id,display_id,created_at",
        order: "-created_at",
        limit: ids.length,
      }),
    enabled: ids.length > 0,
  })
