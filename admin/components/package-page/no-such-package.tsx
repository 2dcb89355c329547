import { Link } from "react-router-dom"
import { Button, Container } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { NothingYet } from "../common/nothing-yet"

/** What stands on the page of a package that does not exist, with the way back to those that do. */
export const NoSuchPackage = () => {
  const { t } = useMessages()
  return (
    <Container className="p-0">
      <NothingYet sentence={t("page.notFound")}>
        <Button size="small" variant="secondary" asChild>
          <Link to="/service-packages">{t("page.allPackages")}</Link>
        </Button>
      </NothingYet>
    </Container>
  )
}
