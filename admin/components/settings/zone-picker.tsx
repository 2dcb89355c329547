import { Combobox } from "@medusajs/dashboard/components"
import { useMessages } from "../../hooks/use-messages"

type Props = { value: string; onChange: (zone: string) => void }

/** Picks a time zone by the name of its city. */
export const ZonePicker = ({ value, onChange }: Props) => {
  const { t } = useMessages()
  const zones = Intl.supportedValuesOf("timeZone")
  const known = zones.includes(value) || !value ? zones : [value, ...zones]
  return (
    <Combobox
      aria-label={t("settings.zone")}
      value={value}
      onChange={(zone) => onChange(zone ?? "")}
      options={known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
    />
  )
}
