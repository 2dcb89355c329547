import { Text } from "@medusajs/ui"
import type { PersonalDataHoldings } from "../../../src/types/http/personal-data"
import { useMessages } from "../../hooks/use-messages"

/** How much is kept of a customer, a line for each kind. */
export const KeptList = ({ holdings }: { holdings: PersonalDataHoldings }) => {
  const { t } = useMessages()
  const lines = [
    t("person.packages", { count: holdings.packages }),
    t("person.visits", { count: holdings.visits }),
    t("person.notes", { count: holdings.notes }),
    t("person.payments", { count: holdings.payments }),
    t("person.messages", { count: holdings.messages }),
  ]
  return (
    <ul className="flex flex-col gap-y-1">
      {lines.map((line) => (
        <li key={line}>
          <Text size="small">{line}</Text>
        </li>
      ))}
    </ul>
  )
}
