import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { translated } from "../components/common/translated"
import { OrderPackages } from "../components/order/order-packages"

/** What an order sold and used, and what packages could pay for in it. */
const OrderPackagesWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => (
  <OrderPackages order={order} />
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "service-packages:order",
})

export default translated(OrderPackagesWidget)
