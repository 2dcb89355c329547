import { Container, Heading, Text } from "@medusajs/ui"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { CardStep } from "../setup/card-step"
import { MessagesSection } from "./messages-section"
import { RightsSection } from "./rights-section"
import { TeamSection } from "./team-section"
import { ZoneSection } from "./zone-section"

/** Who may do what with packages, and in which zone their days are meant; owners only. */
export const SettingsPage = () => {
  const { t } = useMessages()
  const { can, role, isPending, isError, error, refetch } = useMe()
  if (can("settings")) {
    return (
      <div className="flex flex-col gap-y-3">
        <ZoneSection />
        <Container className="p-0">
          <ul className="divide-y">
            <CardStep />
          </ul>
        </Container>
        <MessagesSection />
        {role !== null && <TeamSection />}
        {role === null ? <Said sentence={t("settings.medusasRoles")} /> : <RightsSection />}
      </div>
    )
  }
  if (isPending) {
    return (
      <Container className="p-0">
        <LoadingLines lines={5} />
      </Container>
    )
  }
  if (isError) {
    return (
      <Container className="p-0">
        <Trouble error={error} onRetry={refetch} />
      </Container>
    )
  }
  return <Said sentence={t("settings.ownersOnly")} />
}

const Said = ({ sentence }: { sentence: string }) => {
  const { t } = useMessages()
  return (
    <Container className="divide-y p-0">
      <Heading className="px-6 py-4">{t("menu.packages")}</Heading>
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {sentence}
      </Text>
    </Container>
  )
}
