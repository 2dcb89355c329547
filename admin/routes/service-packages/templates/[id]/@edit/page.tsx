import { EditTemplate } from "../../../../../components/templates/editor/edit-template"

export default EditTemplate
