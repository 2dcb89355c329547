import { useState } from "react"
import { Button } from "@medusajs/ui"
import { useChangeSettings } from "../../hooks/settings"
import { useMessages } from "../../hooks/use-messages"
import { ZonePicker } from "./zone-picker"

/** Sets the zone in which all dates of packages are meant; the browser's own is filled in already. */
export const ZoneForm = ({ time_zone }: { time_zone: string | null }) => {
  const { t } = useMessages()
  const browsers = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [zone, setZone] = useState(time_zone ?? browsers)
  const { mutate, isPending } = useChangeSettings()
  return (
    <div className="flex w-full max-w-md items-center gap-x-2">
      <div className="min-w-0 flex-1">
        <ZonePicker value={zone} onChange={setZone} />
      </div>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        disabled={!zone || zone === time_zone}
        onClick={() => mutate({ time_zone: zone })}
      >
        {t("common.save")}
      </Button>
    </div>
  )
}
