import { Container, Heading, Text } from "@medusajs/ui"
import { useSettings } from "../../hooks/settings"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { ZoneForm } from "./zone-form"

/** The zone in which the days of packages begin and end. */
export const ZoneSection = () => {
  const { t } = useMessages()
  const { data, isError, error, refetch } = useSettings()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("settings.zone")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.zoneHint")}
        </Text>
      </div>
      {data ? (
        <div className="px-6 py-4">
          <ZoneForm key={data.settings.time_zone} time_zone={data.settings.time_zone} />
        </div>
      ) : isError ? (
        <Trouble error={error} onRetry={refetch} />
      ) : (
        <LoadingLines lines={1} />
      )}
    </Container>
  )
}
