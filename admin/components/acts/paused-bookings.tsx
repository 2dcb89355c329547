import { Text } from "@medusajs/ui"
import type { AdminPausedBooking } from "../../../src/types/http/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { DrawerState } from "./use-drawers"
import { ViewDrawer } from "./view-drawer"

type Props = DrawerState & { title: string; bookings: readonly AdminPausedBooking[] }

/** The appointments that fall into a pause: somebody should call these customers, or leave it. */
export const PausedBookings = ({ title, bookings, ...drawer }: Props) => {
  const { t } = useMessages()
  const { appointment } = useFormat()
  return (
    <ViewDrawer
      {...drawer}
      title={t("acts.frozen", { title })}
      description={t("acts.pausedBookings", { count: bookings.length })}
    >
      <ul className="divide-y">
        {bookings.map((booking) => (
          <li key={booking.redemption_id} className="px-6 py-4">
            <Text size="small" weight="plus">
              {appointment(booking.starts_at)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {[booking.title, booking.staff].filter((fact) => fact !== null).join(" · ")}
            </Text>
          </li>
        ))}
      </ul>
    </ViewDrawer>
  )
}
