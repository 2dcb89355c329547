import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SettingsPage } from "../../../components/settings/settings-page"

export const config = defineRouteConfig({
  label: "menu.packages",
  translationNs: "service-packages",
})

export default SettingsPage
