import { Tabs, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { NothingYet } from "../common/nothing-yet"
import { AnswerLine } from "./answer-line"
import { cardLists } from "./card-lists"
import { EarlierVisits, newlyGiven } from "./earlier-visits"
import { PackageBlocks } from "./package-blocks"

type Props = {
  packages: readonly AdminClientPackage[]
  /** How many the customer has, shown or not. */
  count: number
  email: string
}

/** The answer line, and below it the packages to work with and those of the past. */
export const CardBody = ({ packages, count, email }: Props) => {
  const { t } = useMessages()
  const { active, history } = cardLists(packages, Date.now())
  const given = newlyGiven(active, Date.now())
  return (
    <>
      <AnswerLine packages={active} />
      {given && <EarlierVisits key={given.id} client_package={given} />}
      <Tabs defaultValue={active.length > 0 ? "active" : "history"}>
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="active">{t("card.active", { total: active.length })}</Tabs.Trigger>
          <Tabs.Trigger value="history">
            {t("card.history", { total: history.length })}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="active" className="border-t">
          {active.length > 0 ? (
            <PackageBlocks packages={active} />
          ) : (
            <NothingYet sentence={t("card.noActive")} />
          )}
        </Tabs.Content>
        <Tabs.Content value="history" className="border-t">
          {history.length > 0 ? (
            <PackageBlocks packages={history} isPast />
          ) : (
            <NothingYet sentence={t("card.noHistory")} />
          )}
        </Tabs.Content>
      </Tabs>
      {count > packages.length && (
        <Text size="small" className="px-6 py-3">
          <Link
            to={`/service-packages?q=${encodeURIComponent(email)}`}
            className="text-ui-fg-base underline"
          >
            {t("card.all", { total: count })}
          </Link>
        </Text>
      )}
    </>
  )
}
