import { translated } from "../../../../../components/common/translated"
import { EditTemplate } from "../../../../../components/templates/editor/edit-template"

export default translated(EditTemplate)
