import { StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useActorName } from "../history/use-actor-name"
import { appointmentWords } from "../visits/appointment-words"
import { VisitActions } from "../visits/visit-actions"
import { bookingState, STATE_COLORS } from "./booking-state"

/** One visit or appointment: what, when, with whom, and what became of its sessions. */
export const BookingLine = ({ redemption }: { redemption: AdminPackageRedemption }) => {
  const { t } = useMessages()
  const format = useFormat()
  const nameOf = useActorName()
  const { product_title, quantity, booking, effective_at, order_id, note, actor } = redemption
  const state = bookingState(redemption, Date.now())
  const facts = [
    appointmentWords(booking, t, format) ?? format.date(effective_at),
    booking?.staff ? t("history.with", { name: booking.staff }) : null,
    booking?.reference ?? null,
    nameOf(actor),
  ].filter((fact) => fact !== null)
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" weight="plus">
          {quantity > 1 ? `${quantity} × ${product_title}` : product_title}
        </Text>
        <StatusBadge color={STATE_COLORS[state]}>{t(`page.state.${state}`)}</StatusBadge>
        {order_id !== null && (
          <Link
            to={`/orders/${order_id}`}
            className="txt-small text-ui-fg-interactive-hover hover:underline ml-auto"
          >
            {t("page.order")}
          </Link>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {facts.join(" · ")}
      </Text>
      {note !== null && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {note}
        </Text>
      )}
      <VisitActions redemption={redemption} />
    </li>
  )
}
