import { Link } from "react-router-dom"
import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useTerms } from "./use-terms"

/** Where a template is sold, for how much, and how often it was. */
export const SaleSection = ({ template }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  const { count } = useFormat()
  const terms = useTerms()
  const { id, product_id, sold_count } = template
  const link = "text-ui-fg-base underline underline-offset-2"
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("templates.sale")}
      </Heading>
      <SectionRow title={t("templates.soldWhere")} value={terms.sold(template)} />
      <SectionRow title={t("add.price")} value={terms.prices(template) || undefined} />
      {product_id && (
        <SectionRow
          title={t("templates.kinds.product")}
          value={
            <Link className={link} to={`/products/${product_id}`}>
              {t("templates.openProduct")}
            </Link>
          }
        />
      )}
      <SectionRow
        title={t("templates.soldSoFar")}
        value={
          sold_count > 0 ? (
            <Link className={link} to={`/service-packages?template=${id}`}>
              {count(sold_count)}
            </Link>
          ) : (
            count(sold_count)
          )
        }
      />
    </Container>
  )
}
