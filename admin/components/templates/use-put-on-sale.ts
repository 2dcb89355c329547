import { useNavigate } from "react-router-dom"
import { toast, usePrompt } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { usePublishTemplate } from "../../hooks/package-templates"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { useTerms } from "./use-terms"

type Template = Pick<
  AdminPackageTemplate,
  "id" | "title" | "sold" | "prices" | "variant_id" | "items"
>

/** Asks, then puts a template on sale: with its own product, a new one, or at the desk only. */
export const usePutOnSale = (template: Template) => {
  const { id, title, sold, prices, variant_id } = template
  const { t } = useMessages()
  const prompt = usePrompt()
  const problem = useProblem()
  const navigate = useNavigate()
  const terms = useTerms()
  const { mutateAsync, isPending } = usePublishTemplate()
  const needsProduct = sold === "shop_and_desk" && !variant_id

  const means = () => {
    if (sold === "desk_only") return t("templates.onSaleDesk", { price: terms.prices(template) })
    if (!needsProduct) return t("templates.onSaleKept", { price: terms.prices(template) })
    return t("templates.onSaleNew", { title, price: terms.prices(template) })
  }
  const ask = async () => {
    if (needsProduct && prices.length === 0) return navigate("edit?tab=price")
    const agreed = await prompt({
      variant: "confirmation",
      title: t("templates.putOnSale"),
      description: means(),
      confirmText: t("templates.putOnSale"),
      cancelText: t("common.back"),
    })
    if (!agreed) return
    await mutateAsync({ id, ...(needsProduct && { product: { create: { prices } } }) }).then(
      () => void toast.success(t("templates.isOnSale", { title })),
      (error: unknown) => void toast.error(problem(error))
    )
  }
  return { ask, isPending }
}
