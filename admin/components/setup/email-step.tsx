import { useSettings } from "../../hooks/settings"
import { useMessages } from "../../hooks/use-messages"
import { SetupStep } from "./setup-step"

/** Whether anything can send reminders to customers. */
export const EmailStep = ({ number }: { number?: number }) => {
  const { t } = useMessages()
  const { data } = useSettings()
  const provider = data?.email_provider ?? null
  return (
    <SetupStep
      number={number}
      title={t("setup.emails")}
      sentence={provider ? t("setup.emailsFound", { provider }) : t("setup.emailsNone")}
      isDone={provider !== null}
    />
  )
}
