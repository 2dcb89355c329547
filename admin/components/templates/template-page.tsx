import { useParams } from "react-router-dom"
import { Container } from "@medusajs/ui"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { usePackageTemplate } from "../../hooks/package-templates"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { CheckList } from "./check-list"
import { ItemSection } from "./item-section"
import { SaleSection } from "./sale-section"
import { TemplateSummary } from "./template-summary"
import { TermsSection } from "./terms-section"

/** One template: what it sells and how, what is in the way, and everything that can be done with it. */
export const TemplatePage = () => {
  const { id = "" } = useParams()
  const { data, isPending, isError, error, refetch } = usePackageTemplate(id)
  if (isPending || isError) {
    return (
      <Container className="p-0">
        {isPending ? <LoadingLines lines={6} /> : <Trouble error={error} onRetry={refetch} />}
      </Container>
    )
  }
  const template = data.package_template
  return (
    <LayoutComposer
      widgetsZonePrefix="service-packages.template"
      preferredLayoutId="core:two-column"
      disableWidgets
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="summary">
              <TemplateSummary template={template} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="checks">
              <CheckList template={template} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="items">
              <ItemSection template={template} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="sale">
              <SaleSection template={template} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="terms">
              <TermsSection template={template} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
