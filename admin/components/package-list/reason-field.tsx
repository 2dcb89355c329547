import { Input, Label } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

type Props = { value: string; onChange: (reason: string) => void }

/** Asks why several packages are changed; it stands in the history of each. */
export const ReasonField = ({ value, onChange }: Props) => {
  const { t } = useMessages()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="act-reason" size="small" weight="plus">
        {t("common.reason")}
      </Label>
      <Input
        id="act-reason"
        required
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
