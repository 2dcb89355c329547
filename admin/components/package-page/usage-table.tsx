import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { UsagePoint } from "./usage-points"

type Props = { points: readonly UsagePoint[]; caption: string }

/** What the chart shows, for who does not see it. */
export const UsageTable = ({ points, caption }: Props) => {
  const { t } = useMessages()
  const { date, count } = useFormat()
  return (
    <table className="sr-only">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("history.date")}</th>
          <th scope="col">{t("page.used")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ at, used }, n) => (
          <tr key={n}>
            <td>{date(new Date(at).toISOString())}</td>
            <td>{count(used)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
