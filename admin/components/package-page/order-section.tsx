import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useOrdersById } from "../../hooks/orders"
import { usePackageRedemptions } from "../../hooks/package-redemptions"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { Trouble } from "../common/trouble"
import { orderIds } from "./order-ids"
import { Section } from "./section"

const MANY = 100

/** The order that sold the package, and the orders it was used in. */
export const OrderSection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  return (
    <Section title={t("page.orders")}>
      <Orders client_package={client_package} />
    </Section>
  )
}

const Orders = ({ client_package: { id, order_id } }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const visits = usePackageRedemptions({ client_package_id: id, limit: MANY })
  const ids = orderIds(order_id, visits.data?.redemptions ?? [])
  const { data, error, refetch } = useOrdersById(ids)
  if (visits.error) return <Trouble error={visits.error} onRetry={visits.refetch} />
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!visits.data) return <LoadingLines lines={1} />
  if (ids.length === 0) return <NothingYet sentence={t("page.noOrders")} />
  if (!data) return <LoadingLines lines={ids.length} />
  return (
    <ul className="divide-y">
      {data.orders.map((order) => (
        <Order key={order.id} order={order} sold={order.id === order_id} />
      ))}
    </ul>
  )
}

type OrderProps = {
  order: { id: string; display_id?: number | null; created_at: string | Date }
  sold: boolean
}

const Order = ({ order: { id, display_id, created_at }, sold }: OrderProps) => {
  const { t } = useMessages()
  const { date } = useFormat()
  return (
    <li>
      <Link
        to={`/orders/${id}`}
        className="hover:bg-ui-bg-base-hover flex items-center justify-between gap-x-4 px-6 py-4"
      >
        <div>
          <Text size="small" weight="plus">
            #{display_id}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {sold ? t("page.soldIn") : t("page.usedIn")}
          </Text>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {date(String(created_at))}
        </Text>
      </Link>
    </li>
  )
}
