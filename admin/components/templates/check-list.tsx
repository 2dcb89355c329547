import { Container, Heading } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMessages } from "../../hooks/use-messages"
import { CheckRows } from "./check-rows"
import { openChecks } from "./open-checks"

/** What stands between a template and its sale; nothing when nothing does. */
export const CheckList = ({ template }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  const checks = openChecks(template)
  if (checks.length === 0) return null
  const isBlocked = checks.some(({ blocking }) => blocking)
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t(isBlocked ? "templates.beforeSale" : "templates.goodToKnow")}
      </Heading>
      <CheckRows template={template} checks={checks} />
    </Container>
  )
}
