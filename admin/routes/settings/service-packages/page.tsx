import { defineRouteConfig } from "@medusajs/admin-sdk"
import { translated } from "../../../components/common/translated"
import { SettingsCrumb } from "../../../components/settings/settings-crumb"
import { SettingsPage } from "../../../components/settings/settings-page"

export const config = defineRouteConfig({
  label: "menu.packages",
  translationNs: "service-packages",
})

export const handle = { breadcrumb: () => <SettingsCrumb /> }

export default translated(SettingsPage)
