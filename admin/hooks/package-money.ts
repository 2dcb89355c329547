import { useQuery } from "@tanstack/react-query"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import type { AdminClientPackageResponse } from "../../src/types/http/client-package"
import type {
  AdminPackagePaymentListResponse,
  AdminPackagePaymentResponse,
  AdminRecordPayment,
  AdminVoidPayment,
} from "../../src/types/http/payment"
import type {
  AdminCancelClientPackage,
  AdminRefundPreviewResponse,
} from "../../src/types/http/refund"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const pathOf = (id: string) => `/admin/client-packages/${id}`
const changes = [ordersQueryKeys.all]

/** What came in for a package, and what is still open. */
export const usePackagePayments = (id: string) =>
  useQuery({
    queryKey: queryKeys.of("payments", id),
    queryFn: () => call<AdminPackagePaymentListResponse>(`${pathOf(id)}/payments`),
  })

/** Records money that was received for a package. */
export const useRecordPayment = (id: string) =>
  useCommand<AdminRecordPayment, AdminPackagePaymentResponse>({
    path: `${pathOf(id)}/payments`,
    changes,
    quiet: true,
  })

/** Takes a payment back that was recorded by mistake. */
export const useVoidPayment = (id: string) =>
  useCommand<AdminVoidPayment & { payment_id: string }, AdminPackagePaymentResponse>({
    path: ({ payment_id }) => `${pathOf(id)}/payments/${payment_id}/void`,
    body: ({ reason }) => ({ reason }),
    changes,
    quiet: true,
  })

/** How much would go back if the package ended now, by each method. */
export const useRefundPreview = (id: string, options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: queryKeys.of("refund-preview", id),
    queryFn: () => call<AdminRefundPreviewResponse>(`${pathOf(id)}/refund-preview`),
    ...options,
  })

/** Ends a package, with or without giving money back. */
export const useCancelPackage = (id: string) =>
  useCommand<AdminCancelClientPackage, AdminClientPackageResponse>({
    path: `${pathOf(id)}/cancel`,
    changes,
    quiet: true,
  })
