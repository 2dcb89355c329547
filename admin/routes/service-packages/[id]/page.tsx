import type { UIMatch } from "react-router-dom"
import { translated } from "../../../components/common/translated"
import { PackageBreadcrumb } from "../../../components/package-page/package-breadcrumb"
import { PackagePage } from "../../../components/package-page/package-page"

export const handle = { breadcrumb: (match: UIMatch) => <PackageBreadcrumb {...match} /> }

export default translated(PackagePage)
