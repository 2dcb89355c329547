import { RouteFocusModal } from "@medusajs/dashboard/components"
import { TemplateEditor } from "./template-editor"

/** Writes a new template, over the list of them. */
export const CreateTemplate = () => (
  <RouteFocusModal>
    <TemplateEditor template={null} />
  </RouteFocusModal>
)
