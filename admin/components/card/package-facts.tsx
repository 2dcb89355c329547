import { clx, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

// The last days of a package stand out.
const SOON = 30

type Props = { client_package: AdminClientPackage; order_number?: string }

/** Since when the customer has it, from which order, until when, and how much of it is used. */
export const PackageFacts = ({ client_package, order_number }: Props) => {
  const { t } = useMessages()
  const { date } = useFormat()
  const { purchased_at, source, order_id } = client_package
  return (
    <div className="text-ui-fg-subtle txt-compact-small flex flex-col gap-y-1">
      <div className="flex flex-wrap gap-x-2 gap-y-1">
        <span>
          {order_id === null
            ? `${t(`common.source.${source}`)}, ${date(purchased_at)}`
            : t("card.bought", { day: date(purchased_at) })}
        </span>
        {order_id !== null && order_number !== undefined && (
          <>
            <span aria-hidden>·</span>
            <Link to={`/orders/${order_id}`} className="text-ui-fg-base underline">
              {order_number}
            </Link>
          </>
        )}
        <span aria-hidden>·</span>
        <Validity client_package={client_package} />
        <PauseAhead client_package={client_package} />
      </div>
      <Counts client_package={client_package} />
    </div>
  )
}

const PauseAhead = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { date } = useFormat()
  const { frozen_from, frozen_until } = client_package
  if (frozen_from === null) return null
  const from = date(frozen_from)
  return (
    <>
      <span aria-hidden>·</span>
      <span>
        {frozen_until === null
          ? t("card.pausedFrom", { from })
          : t("card.pausedBetween", { from, until: date(frozen_until) })}
      </span>
    </>
  )
}

const Validity = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { day, daysUntil } = useFormat()
  const { expires_on, status } = client_package
  if (expires_on === null) {
    return <span>{status === "pending" ? t("card.notYet") : t("card.noExpiry")}</span>
  }
  const days = daysUntil(expires_on)
  const isRunning = status === "active" && days >= 0 && days <= SOON
  return (
    <span className={clx(isRunning && "text-ui-tag-orange-text font-medium")}>
      {isRunning
        ? t("card.validDays", { count: days, day: day(expires_on) })
        : t("card.valid", { day: day(expires_on) })}
    </span>
  )
}

const Counts = ({ client_package: { units, status } }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { used, granted, no_shows, booked, revoked } = units
  const expired = units.expired + (status === "expired" ? units.available : 0)
  const besides = [
    no_shows > 0 && t("card.noShows", { count: no_shows }),
    booked > 0 && t("card.booked", { count: booked }),
    expired > 0 && t("card.expired", { count: expired }),
    revoked > 0 && t("card.taken", { total: revoked }),
  ].filter((part) => part !== false)
  return (
    <Text size="small" leading="compact">
      {t("card.used", { used, total: granted })}
      {besides.length > 0 && ` (${besides.join(", ")})`}
    </Text>
  )
}
