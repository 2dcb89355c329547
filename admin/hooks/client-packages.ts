import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminClientPackageListParams,
  AdminClientPackageListResponse,
  AdminClientPackageResponse,
  AdminEarlierVisitsResponse,
  AdminGiveClientPackage,
  AdminGiveClientPackageResponse,
} from "../../src/types/http/client-package"
import type { AdminPackageServicesResponse } from "../../src/types/http/package-offer"
import type { AdminHistoryResponse, HistoryParams } from "../../src/types/http/history"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const PATH = "/admin/client-packages"

/** Packages of a filter, page by page; the page before stays on screen while the next one loads. */
export const useClientPackages = (
  query: AdminClientPackageListParams,
  options: { enabled?: boolean } = {}
) =>
  useQuery({
    queryKey: queryKeys.of("client-packages", query),
    queryFn: () => call<AdminClientPackageListResponse>(PATH, { query }),
    placeholderData: keepPreviousData,
    ...options,
  })

// A number beside a list is not worth a count at every look; what a command changes is counted anew.
const COUNT_LASTS_MS = 60_000

type Filters = Omit<
  AdminClientPackageListParams,
  "limit" | "offset" | "order" | "after" | "before" | "fields" | "count"
>

/** How many packages a filter has, whatever the page and the order. */
export const useClientPackageCount = (filters: Filters) =>
  useQuery({
    queryKey: queryKeys.of("client-package-count", filters),
    queryFn: async () => {
      const query = { ...filters, fields: "id", limit: 1 }
      const found = await call<AdminClientPackageListResponse>(PATH, { query })
      const { count = 0, count_is_capped } = found
      return { count, count_is_capped }
    },
    placeholderData: keepPreviousData,
    staleTime: COUNT_LASTS_MS,
  })

/** One package. */
export const useClientPackage = (id: string) =>
  useQuery({
    queryKey: queryKeys.of("client-package", id),
    queryFn: () => call<AdminClientPackageResponse>(`${PATH}/${id}`),
  })

/** What happened to a package, the newest first. */
export const usePackageHistory = (id: string, query: HistoryParams = {}) =>
  useQuery({
    queryKey: queryKeys.of("history", id, query),
    queryFn: () => call<AdminHistoryResponse>(`${PATH}/${id}/history`, { query }),
    placeholderData: keepPreviousData,
  })

/** Visits that a package could pay for and that no credit paid for. */
export const useEarlierVisits = (id: string, options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: queryKeys.of("earlier-visits", id),
    queryFn: () => call<AdminEarlierVisitsResponse>(`${PATH}/${id}/earlier-visits`),
    ...options,
  })

const servicesOf = (id: string) => ({
  queryKey: queryKeys.of("package-services", id),
  queryFn: () => call<AdminPackageServicesResponse>(`${PATH}/${id}/services`),
})

/** What the sessions of a package can be used for. */
export const usePackageServices = (id: string, options: { enabled?: boolean } = {}) =>
  useQuery({ ...servicesOf(id), ...options })

/** Asks for it on the spot, where a click decides that it is needed. */
export const useFindPackageServices = () => {
  const client = useQueryClient()
  return async (id: string) => (await client.fetchQuery(servicesOf(id))).services
}

/** Gives a customer a package: sold, paid elsewhere, free or from another system. */
export const useGivePackage = () =>
  useCommand<AdminGiveClientPackage, AdminGiveClientPackageResponse>({ path: PATH, quiet: true })
