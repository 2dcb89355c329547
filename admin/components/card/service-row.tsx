import { Text } from "@medusajs/ui"
import type {
  AdminClientPackage,
  PackageServiceCredit,
} from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { SessionsBar } from "../common/sessions-bar"
import { UseButton } from "../use/use-button"
import { isOver } from "./card-lists"

type Props = { client_package: AdminClientPackage; service_credit: PackageServiceCredit }

/** What is left of one service, and the button that uses one of it. */
export const ServiceRow = ({ client_package, service_credit }: Props) => {
  const { t } = useMessages()
  const { time, date, today } = useFormat()
  const { title, granted, held, held_since } = service_credit
  // Of what is over nothing is left, also before it is booked so.
  const available = isOver(client_package) ? 0 : service_credit.available
  const since = held_since === null ? "" : atTimeOrDay(held_since, { time, date, today })
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(96px,auto)]">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {t("common.remaining", { left: available, total: granted })}
        </Text>
      </div>
      <SessionsBar
        {...{ ...service_credit, available }}
        className="order-last col-span-2 sm:order-none sm:col-span-1"
      />
      <div className="text-right">
        <UseButton {...{ client_package, service_credit }} />
      </div>
      {held > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle order-last col-span-full">
          {t("use.reserved", { count: held, time: since })}
        </Text>
      )}
    </li>
  )
}

type Write = Record<"time" | "date", (instant: string) => string> & { today: () => string }

// "since 14:05" is enough on the day itself.
const atTimeOrDay = (instant: string, { time, date }: Write): string =>
  date(instant) === date(new Date().toISOString())
    ? time(instant)
    : `${date(instant)}, ${time(instant)}`
