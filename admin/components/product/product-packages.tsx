import { useState } from "react"
import { keepPreviousData } from "@tanstack/react-query"
import { useProductVariants } from "@medusajs/dashboard/hooks"
import { Container, Heading } from "@medusajs/ui"
import type { AdminProduct } from "@medusajs/framework/types"
import { useCoveringTemplates, usePackageTemplates } from "../../hooks/package-templates"
import { useServiceRules } from "../../hooks/service-rules"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { PageTurner } from "../common/page-turner"
import { Trouble } from "../common/trouble"
import { BookingRules } from "./booking-rules"
import { TemplateLinks } from "./template-links"

// A service has one variant or a few; who asks about each of a shirt's sizes and colours turns pages.
const LIMIT = 5

/** The product's side card. Absent for a product that has nothing to do with packages. */
export const ProductPackages = ({ product }: { product: Pick<AdminProduct, "id"> }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const [offset, setOffset] = useState(0)
  const page = { limit: LIMIT, offset }
  // The page of a product does not load its variants.
  const { variants = [], count = 0 } = useProductVariants(
    product.id,
    { ...page, fields: "id,title", order: "variant_rank" },
    { enabled: can("read"), placeholderData: keepPreviousData }
  )
  const variant_id = variants.map(({ id }) => id)
  const enabled = variant_id.length > 0
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
  if (!failed && !sold.length && !services.length && !offset) return null
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("menu.packages")}
      </Heading>
      {failed && <Trouble error={failed.error} onRetry={failed.refetch} />}
      {sold.length > 0 && <TemplateLinks label={t("product.sells")} templates={sold} />}
      {services.map(({ id, title }) => (
        <div key={id} role="group" aria-label={title ?? undefined} className="divide-y">
          <TemplateLinks
            label={count > 1 ? t("product.coveredVariant", { title }) : t("product.covered")}
            templates={covering.filter(({ of }) => of === id).map(({ template }) => template)}
          />
          <BookingRules
            variant_id={id}
            rule={booked.find((rule) => rule.variant_id === id) ?? null}
          />
        </div>
      ))}
      {count > LIMIT && (
        <PageTurner list={{ ...page, count }} shown={variants.length} onTurn={setOffset} />
      )}
    </Container>
  )
}
