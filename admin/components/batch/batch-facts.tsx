import { SectionRow } from "@medusajs/dashboard/components"
import type { AdminClientPackageBatch } from "../../../src/types/http/batch"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useActorName } from "../history/use-actor-name"

/** Who gave what to whom, and when. */
export const BatchFacts = ({ batch }: { batch: AdminClientPackageBatch }) => {
  const { t } = useMessages()
  const { dateTime, money, count } = useFormat()
  const nameOf = useActorName()
  const { actor, created_at, undone_at, source, price, currency_code, total, to } = batch
  const paid = price > 0 ? ` · ${money(price, currency_code)}` : ""
  return (
    <>
      <SectionRow title={t("many.who")} value={`${t(`many.to.${to}`)} · ${count(total)}`} />
      <SectionRow title={t("many.source")} value={`${t(`common.source.${source}`)}${paid}`} />
      <SectionRow
        title={t("many.by")}
        value={[nameOf(actor), dateTime(created_at)].filter(Boolean).join(" · ")}
      />
      {undone_at !== null && (
        <SectionRow title={t("many.status.undone")} value={dateTime(undone_at)} />
      )}
    </>
  )
}
