import { Container, Heading } from "@medusajs/ui"
import type { AdminOrder } from "@medusajs/framework/types"
import { useClientPackages } from "../../hooks/client-packages"
import { useOrderPackageCredits } from "../../hooks/order-package-credits"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { Trouble } from "../common/trouble"
import { CancelWarning } from "./cancel-warning"
import { OrderLine } from "./order-line"
import { SoldPackage } from "./sold-package"

// Far more than the lines of an order sell; the packages page shows the rest.
const MOST = 20

/** The order's side card: what it sold, what packages pay for in it. Absent where there is neither. */
export const OrderPackages = ({ order }: { order: AdminOrder }) => {
  const { t } = useMessages()
  const me = useMe()
  const enabled = me.can("read")
  const sold = useClientPackages({ order_id: order.id, limit: MOST }, { enabled })
  const credits = useOrderPackageCredits(order.id, { enabled })

  const failed = [sold, credits].find(({ isError }) => isError)
  const packages = sold.data?.client_packages ?? []
  const lines = credits.data?.lines ?? []
  if (!failed && !packages.length && !lines.length) return null
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("menu.packages")}
      </Heading>
      {failed && <Trouble error={failed.error} onRetry={failed.refetch} />}
      {order.status !== "canceled" && <CancelWarning packages={packages} order={order} />}
      {packages.map((sold) => (
        <SoldPackage key={sold.id} client_package={sold} />
      ))}
      {lines.map((line) => (
        <OrderLine key={line.line_item_id} order_id={order.id} line={line} />
      ))}
    </Container>
  )
}
