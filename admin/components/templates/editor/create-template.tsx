import { EditorModal } from "./editor-modal"
import { TemplateEditor } from "./template-editor"

/** Writes a new template, over the list of them. */
export const CreateTemplate = () => (
  <EditorModal>
    <TemplateEditor template={null} />
  </EditorModal>
)
