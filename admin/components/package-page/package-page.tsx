import { useParams, useSearchParams } from "react-router-dom"
import { Container } from "@medusajs/ui"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useClientPackage } from "../../hooks/client-packages"
import { Trouble } from "../common/trouble"
import { BookingSection } from "./booking-section"
import { GeneralSection } from "./general-section"
import { HistorySection } from "./history-section"
import { MessageSection } from "./message-section"
import { NoteSection } from "./note-section"
import { OrderSection } from "./order-section"
import { PackagePageSkeleton } from "./package-page-skeleton"
import { PaymentSection } from "./payment-section"
import { UsageSection } from "./usage-section"

/** Everything about one package. `?act=cancel` opens the drawer for a refund at once. */
export const PackagePage = () => {
  const { id = "" } = useParams()
  const [search] = useSearchParams()
  const { data, error, refetch } = useClientPackage(id)

  if (error) {
    return (
      <Container className="p-0">
        <Trouble error={error} onRetry={refetch} />
      </Container>
    )
  }
  if (!data) return <PackagePageSkeleton />

  const { client_package } = data
  const act = search.get("act") === "cancel" ? "cancel" : null
  return (
    <LayoutComposer
      widgetsZonePrefix="service_package.details"
      preferredLayoutId="core:two-column"
      data={client_package}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PackageGeneralSection">
              <GeneralSection {...{ client_package, act }} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PackageBookingSection">
              <BookingSection client_package={client_package} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PackageHistorySection">
              <HistorySection client_package={client_package} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="PackagePaymentSection">
              <PaymentSection client_package={client_package} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PackageNoteSection">
              <NoteSection client_package={client_package} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PackageMessageSection">
              <MessageSection client_package={client_package} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PackageUsageSection">
              <UsageSection client_package={client_package} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PackageOrderSection">
              <OrderSection client_package={client_package} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
