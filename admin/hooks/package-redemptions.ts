import { useQuery } from "@tanstack/react-query"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import type {
  AdminDetachRedemption,
  AdminMarkNoShow,
  AdminPackageRedemptionListParams,
  AdminPackageRedemptionListResponse,
  AdminPackageRedemptionResponse,
  AdminRestoreRedemption,
  AdminUpdatePackageRedemption,
  AdminUseSessions,
} from "../../src/types/http/package-redemption"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const PATH = "/admin/package-redemptions"
const changes = [ordersQueryKeys.all]

/** What packages paid for: bookings and uses at the desk. */
export const usePackageRedemptions = (
  query: AdminPackageRedemptionListParams,
  options: { enabled?: boolean } = {}
) =>
  useQuery({
    queryKey: queryKeys.of("package-redemptions", query),
    queryFn: () => call<AdminPackageRedemptionListResponse>(PATH, { query }),
    ...options,
  })

/** Uses sessions of a package at the desk. */
export const useUseSessions = () =>
  useCommand<AdminUseSessions & { client_package_id: string }, AdminPackageRedemptionResponse>({
    path: ({ client_package_id }) => `/admin/client-packages/${client_package_id}/redemptions`,
    body: ({ client_package_id: _, ...body }) => body,
    quiet: true,
  })

const useChange = <Body extends object>(verb: string) =>
  useCommand<Body & { id: string }, AdminPackageRedemptionResponse>({
    path: ({ id }) => `${PATH}/${id}${verb}`,
    body: ({ id: _, ...body }) => body,
    changes,
    quiet: true,
  })

/** Moves an appointment, or says anew what is known of it. */
export const useUpdateBooking = () => useChange<AdminUpdatePackageRedemption>("")

/** Gives sessions back; with the policy `never` they count as lost. */
export const useGiveBack = () => useChange<AdminRestoreRedemption>("/restore")

/** Says that the customer did not come, or came after all. */
export const useMarkNoShow = () => useChange<AdminMarkNoShow>("/no-show")

/** Takes a visit off its package. */
export const useDetachVisit = () => useChange<AdminDetachRedemption>("/detach")
