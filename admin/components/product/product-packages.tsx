import { Container, Heading } from "@medusajs/ui"
import type { AdminProduct } from "@medusajs/framework/types"
import { useCoveringTemplates, usePackageTemplates } from "../../hooks/package-templates"
import { useServiceRules } from "../../hooks/service-rules"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { Trouble } from "../common/trouble"
import { BookingRules } from "./booking-rules"
import { TemplateLinks } from "./template-links"

// A service has one variant or a few; a shirt in all sizes and colours is no service.
const MOST_VARIANTS = 10

/** The product's side card. Absent for a product that has nothing to do with packages. */
export const ProductPackages = ({ product }: { product: AdminProduct }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const variants = (product.variants ?? []).slice(0, MOST_VARIANTS)
  const variant_id = variants.map(({ id }) => id)
  const enabled = can("read") && variant_id.length > 0
  const sells = usePackageTemplates({ variant_id }, { enabled })
  const rules = useServiceRules({ variant_id }, { enabled })
  const covering = useCoveringTemplates(variant_id, { enabled })

  const failed = [sells, rules].find(({ isError }) => isError)
  const sold = sells.data?.package_templates ?? []
  const booked = rules.data?.rules ?? []
  const services = variants.filter(
    ({ id }) =>
      covering.some(({ of }) => of === id) || booked.some((rule) => rule.variant_id === id)
  )
  if (!failed && !sold.length && !services.length) return null
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("product.title")}
      </Heading>
      {failed && <Trouble error={failed.error} onRetry={failed.refetch} />}
      {sold.length > 0 && <TemplateLinks label={t("product.sells")} templates={sold} />}
      {services.map(({ id, title }) => (
        <div key={id} className="divide-y">
          <TemplateLinks
            label={
              variants.length > 1 ? t("product.coveredVariant", { title }) : t("product.covered")
            }
            templates={covering.filter(({ of }) => of === id).map(({ template }) => template)}
          />
          <BookingRules
            variant_id={id}
            rule={booked.find((rule) => rule.variant_id === id) ?? null}
          />
        </div>
      ))}
    </Container>
  )
}
