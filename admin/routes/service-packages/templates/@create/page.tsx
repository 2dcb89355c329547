import { CreateTemplate } from "../../../../components/templates/editor/create-template"

export default CreateTemplate
