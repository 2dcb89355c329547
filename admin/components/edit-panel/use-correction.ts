import { useState } from "react"
import { useQueryClient } from "@tanstack/react-query"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useCorrectSessions } from "../../hooks/package-changes"
import { deltaOf, toSave, type Deltas } from "./correction"
import { CallError } from "../../lib/call"
import { queryKeys } from "../../lib/query-keys"

/** Gathers clicks and saves them: one entry for each service, each only as long as its count is the one seen. */
export const useCorrection = ({ id, service_credits }: AdminClientPackage) => {
  const client = useQueryClient()
  const correct = useCorrectSessions(id)
  const [deltas, setDeltas] = useState<Deltas>({})
  const [reason, setReason] = useState("")
  const [stale, setStale] = useState<string | null>(null)
  const corrections = toSave(service_credits, deltas, reason)

  const step = (service_credit_id: string, by: 1 | -1) =>
    setDeltas((before) => ({
      ...before,
      [service_credit_id]: deltaOf(before, { id: service_credit_id }) + by,
    }))

  const saveOne = async (correction: (typeof corrections)[number]): Promise<boolean> => {
    try {
      await correct.mutateAsync(correction)
      setDeltas(({ [correction.service_credit_id]: _, ...rest }) => rest)
      return true
    } catch (error) {
      if (error instanceof CallError && error.code === "changed_meanwhile") {
        setStale(correction.service_credit_id)
      }
      await client.invalidateQueries({ queryKey: queryKeys.all })
      return false
    }
  }

  /** True when all of them are saved; what was not stays to be saved again. */
  const save = async (): Promise<boolean> => {
    setStale(null)
    for (const correction of corrections) {
      if (!(await saveOne(correction))) return false
    }
    setReason("")
    return true
  }

  return {
    deltas,
    step,
    reason,
    setReason,
    save,
    isChanged: corrections.length > 0,
    isPending: correct.isPending,
    error: correct.error,
    /** The service whose count somebody else has changed. */
    stale: service_credits.find((credit) => credit.id === stale) ?? null,
  }
}
