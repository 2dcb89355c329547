import { Container, Heading, Text } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMessages } from "../../hooks/use-messages"
import { TemplateMenu } from "./template-menu"
import { TemplateStatus } from "./template-status"
import { useTerms } from "./use-terms"

/** What a template is, in one line, and what can be done with it. */
export const TemplateSummary = ({ template }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  const terms = useTerms()
  const { title, description, items, validity, sold_count } = template
  const line = [terms.items(items), terms.prices(template), terms.validity(validity)]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading>{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {line.filter(Boolean).join(" · ")}
          </Text>
        </div>
        <div className="flex items-center gap-x-4">
          <TemplateStatus template={template} />
          <TemplateMenu template={template} />
        </div>
      </div>
      {description && (
        <Text size="small" className="whitespace-pre-line px-6 py-4">
          {description}
        </Text>
      )}
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {sold_count > 0
          ? t("templates.keepTerms", { count: sold_count })
          : t("templates.neverSold")}
      </Text>
    </Container>
  )
}
