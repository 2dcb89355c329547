import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { PackagesCard } from "../components/card/packages-card"
import { translated } from "../components/common/translated"

/** A customer's packages, where the customer is looked at. */
const CustomerPackagesWidget = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => (
  <PackagesCard key={customer.id} customer={customer} />
)

export const config = defineWidgetConfig({
  zone: "customer.details",
  id: "service-packages:customer",
})

export default translated(CustomerPackagesWidget)
