import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"

type Props = {
  list: { count: number; offset: number; limit: number; count_is_capped?: true }
  /** How many are on this page. */
  shown: number
  /** The page that was asked for is not there yet: the one before cannot be turned again. */
  isTurning?: boolean
  onTurn: (offset: number) => void
}

/** Turns the pages of a list that may be longer than anybody counts: "1 – 20 of 10,000+". */
export const PageTurner = ({ list, shown, isTurning = false, onTurn }: Props) => {
  const { t: dashboard } = useTranslation()
  const { count: write } = useFormat()
  const { count, offset, limit, count_is_capped } = list
  const isLast = count_is_capped ? shown < limit : offset + shown >= count
  const total = `${write(count)}${count_is_capped ? "+" : ""}`
  if (shown === 0 && offset === 0) return null
  return (
    <div className="flex items-center justify-between gap-x-2 px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {write(offset + Math.min(1, shown))} – {write(offset + shown)} {dashboard("general.of")}{" "}
        {total}
      </Text>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="transparent"
          disabled={offset === 0 || isTurning}
          onClick={() => onTurn(Math.max(0, offset - limit))}
        >
          {dashboard("general.prev")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={isLast || isTurning}
          onClick={() => onTurn(offset + limit)}
        >
          {dashboard("general.next")}
        </Button>
      </div>
    </div>
  )
}
