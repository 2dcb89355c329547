import { defineRouteConfig } from "@medusajs/admin-sdk"
import { translated } from "../../components/common/translated"
import { PackagesCrumb } from "../../components/package-list/packages-crumb"
import { PackagesPage } from "../../components/package-list/packages-page"

export const config = defineRouteConfig({
  label: "menu.packages",
  translationNs: "service-packages",
  nested: "/customers",
  rank: 3,
})

export const handle = { breadcrumb: () => <PackagesCrumb /> }

export default translated(PackagesPage)
