import { useQuery } from "@tanstack/react-query"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import type { AdminCoverOrderLine } from "../../src/types/http/package-redemption"
import type { AdminOrderPackageCreditsResponse } from "../../src/types/http/quote"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const pathOf = (order_id: string) => `/admin/orders/${order_id}/package-credits`
const changes = [ordersQueryKeys.all]

/** What packages pay for in an order, and what they could pay for. */
export const useOrderPackageCredits = (order_id: string, options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: queryKeys.of("order-package-credits", order_id),
    queryFn: () => call<AdminOrderPackageCreditsResponse>(pathOf(order_id)),
    ...options,
  })

/** Pays for a line of an order with sessions of its customer. */
export const useCoverLine = (order_id: string) =>
  useCommand<AdminCoverOrderLine, object>({ path: pathOf(order_id), changes })

/** Takes the sessions off a line; it asks its price again. */
export const useUncoverLine = (order_id: string) =>
  useCommand<{ line_item_id: string }, object>({
    method: "DELETE",
    path: pathOf(order_id),
    query: ({ line_item_id }) => ({ line_item_id }),
    changes,
  })
