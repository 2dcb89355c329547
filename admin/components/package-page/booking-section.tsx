import { useState } from "react"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { usePackageRedemptions } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { PageTurner } from "../common/page-turner"
import { Trouble } from "../common/trouble"
import { BookingLine } from "./booking-line"
import { Section } from "./section"

const LINES = 10

/** What the package paid for: visits that were, and appointments to come. */
export const BookingSection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  return (
    <Section title={t("page.bookings")}>
      <Bookings client_package_id={client_package.id} />
    </Section>
  )
}

const Bookings = ({ client_package_id }: { client_package_id: string }) => {
  const [offset, setOffset] = useState(0)
  const { t } = useMessages()
  const { data, error, refetch } = usePackageRedemptions({
    client_package_id,
    limit: LINES,
    offset,
  })
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={3} />
  if (data.count === 0) return <NothingYet sentence={t("page.noBookings")} />
  return (
    <>
      <ul className="divide-y">
        {data.redemptions.map((redemption) => (
          <BookingLine key={redemption.id} redemption={redemption} />
        ))}
      </ul>
      {data.count > LINES && (
        <PageTurner list={data} shown={data.redemptions.length} onTurn={setOffset} />
      )}
    </>
  )
}
