import { Link } from "react-router-dom"
import { Button } from "@medusajs/ui"
import { useTeam } from "../../hooks/settings"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { SetupStep } from "./setup-step"

/** Who may do what: until somebody is named owner, everybody may do everything. */
export const TeamStep = ({ number }: { number: number }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { data } = useTeam({ enabled: can("settings") })
  const isDone = (data?.team.length ?? 0) > 0
  return (
    <SetupStep
      number={number}
      title={t("settings.team")}
      sentence={isDone ? t("setup.teamSet", { count: data?.team.length }) : t("settings.teamEmpty")}
      isDone={isDone}
    >
      {can("settings") && (
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/service-packages">{t("setup.chooseTeam")}</Link>
        </Button>
      )}
    </SetupStep>
  )
}
