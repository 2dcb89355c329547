import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PackagesPage } from "../../components/package-list/packages-page"

export const config = defineRouteConfig({
  label: "menu.packages",
  translationNs: "service-packages",
  nested: "/customers",
  rank: 3,
})

export default PackagesPage
