import { useHref, useNavigate } from "react-router-dom"
import { toast } from "@medusajs/ui"
import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../src/types/http/package-template"
import { useDuplicateTemplate } from "../../hooks/package-templates"
import { findProductOf, isProductRemedy, useMendProducts } from "../../hooks/template-remedies"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"

/** A step of the editor that a check leads to. */
export type EditorStep = "services" | "price" | "terms"

/** Does what a check asks for, or leads to where it is done: `onEdit`, else the editor. */
export const useMend = (
  { id }: Pick<AdminPackageTemplate, "id">,
  onEdit?: (step: EditorStep) => void
) => {
  const { t } = useMessages()
  const navigate = useNavigate()
  const shelf = useHref("/products")
  const problem = useProblem()
  const products = useMendProducts()
  const duplicate = useDuplicateTemplate(id)
  const edit = (step: EditorStep) =>
    onEdit ? onEdit(step) : navigate(`/service-packages/templates/${id}/edit?tab=${step}`)

  const setPrice = async (variant_id: string | undefined) => {
    const product = variant_id && (await findProductOf(variant_id))
    if (!product) return edit("price")
    const page = `${product}/prices`
    // What is being written stays open beside it.
    return onEdit ? void window.open(`${shelf}/${page}`) : navigate(`/products/${page}`)
  }
  const lead = async ({ remedy, variant_ids }: PackageTemplateCheck) => {
    switch (remedy) {
      case "set_time_zone":
        return navigate("/settings/service-packages")
      case "add_item":
      case "change_coverage":
        return edit("services")
      case "change_validity":
        return edit("terms")
      case "choose_product":
        return edit("price")
      case "set_price":
        return setPrice(variant_ids[0])
      case "duplicate_template": {
        const { package_template } = await duplicate.mutateAsync({})
        return navigate(`/service-packages/templates/${package_template.id}`)
      }
    }
  }
  const act = async (check: PackageTemplateCheck): Promise<boolean> => {
    const { remedy, variant_ids } = check
    if (!isProductRemedy(remedy)) {
      await lead(check)
      return false
    }
    await products.mutateAsync({ remedy, variant_ids })
    toast.success(t("templates.mended"))
    return true
  }
  return {
    isPending: products.isPending || duplicate.isPending,
    /** Resolves to whether it is done: what leads elsewhere is not done yet. */
    mend: async (check: PackageTemplateCheck): Promise<boolean> =>
      await act(check).catch((error: unknown) => {
        toast.error(problem(error))
        return false
      }),
  }
}
