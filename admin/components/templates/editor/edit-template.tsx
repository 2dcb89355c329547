import { useParams } from "react-router-dom"
import { usePackageTemplate } from "../../../hooks/package-templates"
import { LoadingLines } from "../../common/loading-lines"
import { Trouble } from "../../common/trouble"
import { EditorModal } from "./editor-modal"
import { TemplateEditor } from "./template-editor"

/** Changes a template, over its page. */
export const EditTemplate = () => {
  const { id = "" } = useParams()
  const { data, isError, error, refetch } = usePackageTemplate(id)
  return (
    <EditorModal>
      {data ? (
        <TemplateEditor template={data.package_template} />
      ) : isError ? (
        <Trouble error={error} onRetry={refetch} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </EditorModal>
  )
}
