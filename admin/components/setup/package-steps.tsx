import { Link } from "react-router-dom"
import { Button } from "@medusajs/ui"
import { usePackageTemplates } from "../../hooks/package-templates"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { SetupStep } from "./setup-step"

const TEMPLATES = "/service-packages/templates"

/** The first package: written, then put on sale. */
export const PackageSteps = ({ number }: { number: number }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { data } = usePackageTemplates({
    limit: 1,
    order: "-created_at",
    status: ["draft", "active"],
  })
  const [first] = data?.package_templates ?? []
  const isOnSale = first?.status === "active"
  return (
    <>
      <SetupStep
        number={number}
        title={t("setup.first")}
        sentence={first ? first.title : t("setup.firstHint")}
        isDone={first !== undefined}
      >
        {data && !first && can("edit") && (
          <Button size="small" asChild>
            <Link to={`${TEMPLATES}/create`}>{t("templates.create")}</Link>
          </Button>
        )}
      </SetupStep>
      <SetupStep
        number={number + 1}
        title={t("templates.putOnSale")}
        sentence={t("setup.onSaleHint")}
        isDone={isOnSale}
      >
        {first && !isOnSale && can("edit") && (
          <Button size="small" asChild>
            <Link to={`${TEMPLATES}/${first.id}`}>{t("setup.look")}</Link>
          </Button>
        )}
      </SetupStep>
    </>
  )
}
