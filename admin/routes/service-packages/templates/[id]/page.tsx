import type { UIMatch } from "react-router-dom"
import { translated } from "../../../../components/common/translated"
import { TemplateCrumb } from "../../../../components/templates/template-crumb"
import { TemplatePage } from "../../../../components/templates/template-page"

export const handle = {
  breadcrumb: (match?: UIMatch) => <TemplateCrumb id={match?.params.id} />,
}

export default translated(TemplatePage)
