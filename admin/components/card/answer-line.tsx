import { Badge, Text } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { answersOf, nextExpiry } from "./card-lists"

/** Answers before anybody asks: how many of each service are left, and what ends next. */
export const AnswerLine = ({ packages }: { packages: readonly AdminClientPackage[] }) => {
  const { t } = useMessages()
  const { day, daysUntil } = useFormat()
  const ends = nextExpiry(packages)
  if (packages.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
      <ul className="flex flex-wrap gap-2">
        {answersOf(packages).map(({ title, left }) => (
          <li key={title}>
            <Badge size="small" color={left > 0 ? "green" : "grey"}>
              {t("card.answer", { title, left })}
            </Badge>
          </li>
        ))}
      </ul>
      {ends !== null && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("card.nextExpiry", { count: daysUntil(ends), day: day(ends) })}
        </Text>
      )}
    </div>
  )
}
