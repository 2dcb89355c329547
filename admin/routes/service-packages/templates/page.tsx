import { translated } from "../../../components/common/translated"
import { TemplatesCrumb } from "../../../components/templates/templates-crumb"
import { TemplatesPage } from "../../../components/templates/templates-page"

export const handle = { breadcrumb: () => <TemplatesCrumb /> }

export default translated(TemplatesPage)
