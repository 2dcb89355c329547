import { Link } from "react-router-dom"
import { Button, Text } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../../src/types/http/package-template"
import { useMessages } from "../../../hooks/use-messages"
import { useTerms } from "../use-terms"

/** The prices of a package that has its product: Medusa keeps and changes them there. */
export const ProductPrices = ({ template }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  const terms = useTerms()
  return (
    <div className="flex flex-col items-start gap-y-3">
      <Text weight="plus">{terms.prices(template) || "–"}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("templates.pricesOfProduct")}
      </Text>
      <Button size="small" variant="secondary" asChild>
        <Link to={`/products/${template.product_id}/prices`}>{t("templates.changePrices")}</Link>
      </Button>
    </div>
  )
}
