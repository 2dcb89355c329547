import { useQuery } from "@tanstack/react-query"
import type {
  AdminCustomerMessagesResponse,
  AdminPackageMessageListResponse,
  AdminPackageMessageResponse,
  UpdateMessagePreferences,
} from "../../src/types/http/message"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const pathOf = (id: string) => `/admin/client-packages/${id}/messages`
const ofCustomer = (id: string) => `/admin/customers/${id}/package-messages`

/** What was told about a package, the newest first. */
export const usePackageMessages = (id: string) =>
  useQuery({
    queryKey: queryKeys.of("messages", id),
    queryFn: () => call<AdminPackageMessageListResponse>(pathOf(id)),
  })

/** Sends a message of a package once more. */
export const useSendAgain = (id: string) =>
  useCommand<{ message_id: string }, AdminPackageMessageResponse>({
    path: ({ message_id }) => `${pathOf(id)}/${message_id}/send-again`,
    body: () => ({}),
  })

/** What a customer was told, and how she wants to be told. */
export const useCustomerMessages = (id: string) =>
  useQuery({
    queryKey: queryKeys.of("customer-messages", id),
    queryFn: () => call<AdminCustomerMessagesResponse>(ofCustomer(id)),
  })

/** Writes for a customer how she wants to be told. */
export const useSetMessagePreferences = (id: string) =>
  useCommand<UpdateMessagePreferences, AdminCustomerMessagesResponse>({
    path: ofCustomer(id),
    quiet: true,
  })
