import { translated } from "../../../../components/common/translated"
import { CreateTemplate } from "../../../../components/templates/editor/create-template"

export default translated(CreateTemplate)
