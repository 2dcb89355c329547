import { useMemo } from "react"
import { Heading, Text } from "@medusajs/ui"
import { instantAt } from "../../../src/domain/wall-clock"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { usePackageRedemptions } from "../../hooks/package-redemptions"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { Trouble } from "../common/trouble"
import { VisitActions } from "./visit-actions"

// The rest is on the pages of the packages.
const MOST = 5

/** The customer's appointments that packages pay for, from today on; nothing while none is known. */
export const NextVisits = ({ customer_id }: { customer_id: string }) => {
  const { t } = useMessages()
  const { today, zone } = useFormat()
  const day = today()
  // Since this morning: whether somebody came is said after the appointment has begun.
  const since = useMemo(() => instantAt(`${day}T00:00`, zone).toISOString(), [day, zone])
  const { data, error, refetch } = usePackageRedemptions({
    ...{ customer_id, status: ["redeemed"], order: "starts_at", limit: MOST },
    starts_at: { $gte: since },
  })
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data?.redemptions.length) return null
  return (
    <section aria-label={t("visits.next")} className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("visits.next")}</Heading>
      <ul className="flex flex-col gap-y-3">
        {data.redemptions.map((redemption) => (
          <Visit key={redemption.id} redemption={redemption} />
        ))}
      </ul>
      {data.count > MOST && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("visits.more", { count: data.count - data.redemptions.length })}
        </Text>
      )}
    </section>
  )
}

const Visit = ({ redemption }: { redemption: AdminPackageRedemption }) => {
  const { t } = useMessages()
  const { appointment } = useFormat()
  const { booking, product_title: title, quantity } = redemption
  const what = quantity > 1 ? `${quantity} × ${title}` : title
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <Text size="small" leading="compact">
        {booking?.starts_at && <b className="font-medium">{appointment(booking.starts_at)} </b>}
        {booking?.staff ? t("visits.withStaff", { title: what, staff: booking.staff }) : what}
      </Text>
      <VisitActions redemption={redemption} />
    </li>
  )
}
