import { useQuery } from "@tanstack/react-query"
import type { MessageKind } from "../../src/domain/message"
import type {
  AdminMessageSettingsResponse,
  AdminUpdateMessageSettings,
} from "../../src/types/http/message"
import type {
  AdminMessagePreviewParams,
  AdminMessagePreviewResponse,
  AdminMessageTestResponse,
} from "../../src/types/http/message-preview"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const MESSAGES = "/admin/service-packages/messages"
const PREVIEW = "/admin/service-packages/message-preview"

/** What customers are told, on which ways, and who sends it; owners only. */
export const useMessageSettings = (options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: queryKeys.of("messages"),
    queryFn: () => call<AdminMessageSettingsResponse>(MESSAGES),
    ...options,
  })

/** Turns ways on and off. */
export const useChangeMessages = () =>
  useCommand<AdminUpdateMessageSettings, AdminMessageSettingsResponse>({ path: MESSAGES })

/** A message about a made-up package, in a language. */
export const useMessagePreview = (kind: MessageKind, locale: string) =>
  useQuery({
    queryKey: queryKeys.of("message-preview", kind, locale),
    queryFn: () => call<AdminMessagePreviewResponse>(PREVIEW, { query: { kind, locale } }),
  })

/** Sends it to whoever is signed in. */
export const useSendTest = () =>
  useCommand<AdminMessagePreviewParams, AdminMessageTestResponse>({ path: PREVIEW })
