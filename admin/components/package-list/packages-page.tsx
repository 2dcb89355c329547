import { Container, Heading } from "@medusajs/ui"
import { useClientPackages } from "../../hooks/client-packages"
import { usePackageTemplates } from "../../hooks/package-templates"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { SetupList } from "../setup/setup-list"
import { PackageTabs } from "./package-tabs"
import { PackagesActions } from "./packages-actions"
import { PackagesSection } from "./packages-section"

const ONE = { limit: 1, fields: "id" }

// While there is nothing to sell and nothing was sold, an empty table would lead nowhere.
const useIsNew = () => {
  const templates = usePackageTemplates({ ...ONE, status: ["active"] })
  const packages = useClientPackages(ONE)
  // Either answer settles it for every shop but a new one.
  const isUsed = [templates, packages].some(({ data, isError }) => isError || Boolean(data?.count))
  if (isUsed) return false
  return templates.isSuccess && packages.isSuccess ? true : undefined
}

/** The packages of all customers; in a shop without any, the way to the first one. */
export const PackagesPage = () => {
  const { t } = useMessages()
  const isNew = useIsNew()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y overflow-hidden p-0">
        <header className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
          <Heading>{t("menu.packages")}</Heading>
          {isNew === false && <PackagesActions />}
        </header>
        <PackageTabs active="packages" />
        {isNew === undefined && <LoadingLines lines={8} />}
        {isNew === false && <PackagesSection />}
      </Container>
      {isNew && <SetupList />}
    </div>
  )
}
