import { Container, Heading } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { PackageTabs } from "./package-tabs"
import { PackagesSection } from "./packages-section"

/** The packages of all customers. */
export const PackagesPage = () => {
  const { t } = useMessages()
  return (
    <Container className="divide-y overflow-hidden p-0">
      <header className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading>{t("menu.packages")}</Heading>
      </header>
      <PackageTabs active="packages" />
      <PackagesSection />
    </Container>
  )
}
