import { useNavigate } from "react-router-dom"
import { toast } from "@medusajs/ui"
import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../src/types/http/package-template"
import { useDuplicateTemplate } from "../../hooks/package-templates"
import { findProductOf, useMendProducts } from "../../hooks/template-remedies"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"

/** A step of the editor that a check leads to. */
export type EditorStep = "services" | "price"

/** Does what a check asks for, or leads to where it is done: `onEdit`, else the editor. */
export const useMend = (
  { id }: Pick<AdminPackageTemplate, "id">,
  onEdit?: (step: EditorStep) => void
) => {
  const { t } = useMessages()
  const navigate = useNavigate()
  const problem = useProblem()
  const products = useMendProducts()
  const duplicate = useDuplicateTemplate(id)
  const edit = (step: EditorStep) =>
    onEdit ? onEdit(step) : navigate(`/service-packages/templates/${id}/edit?tab=${step}`)

  const mend = async ({ remedy, variant_ids }: PackageTemplateCheck) => {
    const [variant_id] = variant_ids
    switch (remedy) {
      case null:
        return
      case "set_time_zone":
        return navigate("/settings/service-packages")
      case "add_item":
      case "change_coverage":
        return edit("services")
      case "choose_product":
        return edit("price")
      case "set_price": {
        const product = variant_id && (await findProductOf(variant_id))
        return product ? navigate(`/products/${product}/prices`) : edit("price")
      }
      case "duplicate_template": {
        const { package_template } = await duplicate.mutateAsync({})
        return navigate(`/service-packages/templates/${package_template.id}`)
      }
      default:
        await products.mutateAsync({ remedy, variant_ids })
        toast.success(t("templates.mended"))
    }
  }
  return {
    isPending: products.isPending || duplicate.isPending,
    mend: (check: PackageTemplateCheck) =>
      mend(check).catch((error: unknown) => void toast.error(problem(error))),
  }
}
