import { REFUSALS } from "../../src/domain/refusals"
import { CallError } from "../lib/call"
import { useMessages } from "./use-messages"

/** Says in the user's language why something was not done; what has no translation speaks for itself. */
export const useProblem = () => {
  const { t } = useMessages()
  return (error: unknown): string => {
    if (!(error instanceof CallError)) return t("problem.unreachable")
    if (error.code !== null && error.code in REFUSALS) return t(`refusals.${error.code}`)
    return error.message
  }
}
