import { useQuery } from "@tanstack/react-query"
import type {
  AdminSettingsResponse,
  AdminTeamResponse,
  AdminUpdateServicePackagesSettings,
  AdminUpdateTeam,
} from "../../src/types/http/service-packages"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const SETTINGS = "/admin/service-packages/settings"
const TEAM = "/admin/service-packages/team"

/** The zone of the shop, and what differs from the default rights. */
export const useSettings = () =>
  useQuery({
    queryKey: queryKeys.of("settings"),
    queryFn: () => call<AdminSettingsResponse>(SETTINGS),
  })

/** Whether anything sends e-mails: a switch for them is shown nowhere else. */
export const useSendsEmails = (): boolean => Boolean(useSettings().data?.email_provider)

/** Changes them at once. */
export const useChangeSettings = () =>
  useCommand<AdminUpdateServicePackagesSettings, AdminSettingsResponse>({ path: SETTINGS })

/** Who has which role; owners only. */
export const useTeam = (options: { enabled?: boolean } = {}) =>
  useQuery({
    queryKey: queryKeys.of("team"),
    queryFn: () => call<AdminTeamResponse>(TEAM),
    ...options,
  })

/** Gives users a role, or takes it away. */
export const useChangeTeam = () => useCommand<AdminUpdateTeam, AdminTeamResponse>({ path: TEAM })
