import { PackageBreadcrumb } from "../../../components/package-page/package-breadcrumb"
import { PackagePage } from "../../../components/package-page/package-page"

export const handle = { breadcrumb: PackageBreadcrumb }

export default PackagePage
