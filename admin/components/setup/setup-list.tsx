import { Container, Heading, Text } from "@medusajs/ui"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { CardStep } from "./card-step"
import { EmailStep } from "./email-step"
import { PackageSteps } from "./package-steps"
import { TeamStep } from "./team-step"
import { ZoneStep } from "./zone-step"

/** What stands where packages will be, until the first one is on sale: the way there, step by step. */
export const SetupList = () => {
  const { t } = useMessages()
  const { can, isSuccess } = useMe()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("setup.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {isSuccess && !can("edit") ? t("setup.askManager") : t("setup.sentence")}
        </Text>
      </div>
      <ol className="divide-y">
        <ZoneStep number={1} />
        <PackageSteps number={2} />
        <TeamStep number={4} />
        <CardStep number={5} />
        <EmailStep number={6} />
      </ol>
      {can("settings") && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("setup.later")}
        </Text>
      )}
    </Container>
  )
}
