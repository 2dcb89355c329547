import { useQuery } from "@tanstack/react-query"
import type {
  AdminEraseCustomerResponse,
  AdminErasePreviewResponse,
} from "../../src/types/http/personal-data"
import { call, download } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const pathOf = (customer_id: string) => `/admin/customers/${customer_id}/package-data`

/** How much is kept of a customer. */
export const useErasePreview = (customer_id: string) =>
  useQuery({
    queryKey: queryKeys.of("personal-data", customer_id),
    queryFn: () => call<AdminErasePreviewResponse>(`${pathOf(customer_id)}/erase`),
  })

/** Everything that is kept of her, as a file. */
export const downloadPersonalData = async (customer_id: string): Promise<Blob> =>
  await download(pathOf(customer_id))

/** Erases who a customer was. */
export const useEraseCustomer = (customer_id: string) =>
  useCommand<object, AdminEraseCustomerResponse>({
    path: `${pathOf(customer_id)}/erase`,
    quiet: true,
  })
