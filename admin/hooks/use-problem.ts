import { CallError } from "../lib/call"
import { useMessages } from "./use-messages"

/** Says in the user's language why something was not done, and what can be done about it. */
export const useProblem = () => {
  const { t, i18n } = useMessages()
  return (error: unknown): string => {
    if (!(error instanceof CallError)) return t("problem.unreachable")
    const { code, status, message } = error
    if (i18n.exists(`refusals.${code}`, { ns: "service-packages" })) return t(`refusals.${code}`)
    if (status === 401) return t("problem.signedOut")
    if (status === 404) return t("problem.gone")
    if (status >= 500) return t("problem.broken")
    // What has no code is said by the server, more exactly but in English.
    return i18n.language === "en" ? message : t("problem.notAccepted")
  }
}
