import { Outlet } from "react-router-dom"
import { Container, Heading } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { PackageTabs } from "../package-list/package-tabs"
import { TemplateTable } from "./template-table"

/** What the shop sells packages from. */
export const TemplatesPage = () => {
  const { t } = useMessages()
  return (
    <>
      <Container className="divide-y overflow-hidden p-0">
        <header className="px-6 py-4">
          <Heading>{t("menu.packages")}</Heading>
        </header>
        <PackageTabs active="templates" />
        <TemplateTable />
      </Container>
      <Outlet />
    </>
  )
}
