import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminActOnClientPackages,
  AdminActOnClientPackagesResponse,
  AdminClientPackageBatchListParams,
  AdminClientPackageBatchListResponse,
  AdminClientPackageBatchResponse,
  AdminCreateClientPackageBatch,
  AdminUndoClientPackageBatch,
} from "../../src/types/http/batch"
import { call } from "../lib/call"
import { queryKeys } from "../lib/query-keys"
import { useCommand } from "./use-command"

const PATH = "/admin/client-package-batches"
const MOMENT = 1_000

/** What was given to many, the newest first. */
export const usePackageBatches = (query: AdminClientPackageBatchListParams) =>
  useQuery({
    queryKey: queryKeys.of("batches", query),
    queryFn: () => call<AdminClientPackageBatchListResponse>(PATH, { query }),
    placeholderData: keepPreviousData,
  })

/** One batch, asked for again each second until it is done. */
export const usePackageBatch = (id: string) =>
  useQuery({
    queryKey: queryKeys.of("batch", id),
    queryFn: () => call<AdminClientPackageBatchResponse>(`${PATH}/${id}`),
    refetchInterval: ({ state }) =>
      ["queued", "running"].includes(state.data?.batch.status ?? "") ? MOMENT : false,
  })

/** Gives the same package to many customers; they get it in the background. */
export const useGiveToMany = () =>
  useCommand<AdminCreateClientPackageBatch, AdminClientPackageBatchResponse>({
    path: PATH,
    quiet: true,
  })

/** Takes back what a batch gave and nobody has used. */
export const useUndoBatch = (id: string) =>
  useCommand<AdminUndoClientPackageBatch, AdminClientPackageBatchResponse>({
    path: `${PATH}/${id}/undo`,
    quiet: true,
  })

/** Extends, pauses or resumes several packages; the answer says what became of each. */
export const useActOnPackages = () =>
  useCommand<AdminActOnClientPackages, AdminActOnClientPackagesResponse>({
    path: "/admin/client-packages/actions",
    quiet: true,
  })
