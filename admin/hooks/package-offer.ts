import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminPackageOfferParams,
  AdminPackageOfferResponse,
} from "../../src/types/http/package-offer"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"

/**
 * What the shop takes for a package, and what it is good for; null while it is not known for whom. The
 * offer before stays on screen while the next one loads, marked as `isPlaceholderData`.
 */
export const usePackageOffer = (query: AdminPackageOfferParams | null) =>
  useQuery({
    queryKey: queryKeys.of("offer", query),
    queryFn: () =>
      call<AdminPackageOfferResponse>("/admin/service-packages/offer", { query: query ?? {} }),
    enabled: query !== null,
    placeholderData: query === null ? undefined : keepPreviousData,
  })
