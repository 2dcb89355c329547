import { useSettings } from "../../hooks/settings"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { ZoneForm } from "../settings/zone-form"
import { SetupStep } from "./setup-step"

/** In which zone the last day of a package ends. */
export const ZoneStep = ({ number }: { number: number }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { data } = useSettings()
  const zone = data?.settings.time_zone ?? null
  return (
    <SetupStep
      number={number}
      title={t("settings.zone")}
      sentence={zone ? t("setup.zoneSet", { zone }) : t("settings.zoneHint")}
      isDone={zone !== null}
    >
      {data && !zone && can("settings") && <ZoneForm time_zone={null} />}
    </SetupStep>
  )
}
