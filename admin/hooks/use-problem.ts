import { CallError } from "../lib/call"
import { useMessages } from "./use-messages"

/** Says in the user's language why something was not done; what has no translation speaks for itself. */
export const useProblem = () => {
  const { t, i18n } = useMessages()
  return (error: unknown): string => {
    if (!(error instanceof CallError)) return t("problem.unreachable")
    const isKnown = i18n.exists(`refusals.${error.code}`, { ns: "service-packages" })
    return isKnown ? t(`refusals.${error.code}`) : error.message
  }
}
