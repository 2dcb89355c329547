import { Container, Heading, Text } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMessages } from "../../hooks/use-messages"
import { CoverageNames } from "./coverage-names"

/** How many sessions a template gives, and what each part pays for. */
export const ItemSection = ({ template: { items } }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("templates.services")}
      </Heading>
      {items.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("templates.noItems")}
        </Text>
      )}
      {items.map((item) => (
        <div key={item.id} className="grid grid-cols-1 gap-2 px-6 py-4 md:grid-cols-2 md:gap-4">
          <Text size="small" weight="plus" leading="compact">
            {`${item.units ?? "∞"} × ${item.title}`}
          </Text>
          <CoverageNames coverage={item.coverage} />
        </div>
      ))}
    </Container>
  )
}
