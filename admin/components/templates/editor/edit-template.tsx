import { useParams } from "react-router-dom"
import { RouteFocusModal } from "@medusajs/dashboard/components"
import { usePackageTemplate } from "../../../hooks/package-templates"
import { LoadingLines } from "../../common/loading-lines"
import { Trouble } from "../../common/trouble"
import { TemplateEditor } from "./template-editor"

/** Changes a template, over its page. */
export const EditTemplate = () => {
  const { id = "" } = useParams()
  const { data, isError, error, refetch } = usePackageTemplate(id)
  return (
    <RouteFocusModal>
      {data ? (
        <TemplateEditor template={data.package_template} />
      ) : isError ? (
        <Trouble error={error} onRetry={refetch} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </RouteFocusModal>
  )
}
