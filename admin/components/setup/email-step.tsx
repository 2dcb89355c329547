import { useMessageSettings } from "../../hooks/messages"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { SetupStep } from "./setup-step"

/** Who sends what customers are told: without somebody, nobody hears anything. */
export const EmailStep = ({ number }: { number: number }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { data } = useMessageSettings({ enabled: can("settings") })
  if (!data) return null
  const name = data.email_provider
  return (
    <SetupStep
      number={number}
      title={t("setup.email")}
      sentence={name === null ? t("setup.emailNone") : t("setup.emailFound", { name })}
      isDone={name !== null}
    />
  )
}
