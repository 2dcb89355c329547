import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomerGroup, DetailWidgetProps } from "@medusajs/framework/types"
import { translated } from "../components/common/translated"
import { GroupPackages } from "../components/give-to-many/group-packages"

const CustomerGroupPackages = ({ data: group }: DetailWidgetProps<AdminCustomerGroup>) => (
  <GroupPackages customer_group={{ id: group.id, name: group.name ?? group.id }} />
)

export const config = defineWidgetConfig({
  zone: "customer_group.details",
  id: "service-packages:customer-group",
})

export default translated(CustomerGroupPackages)
