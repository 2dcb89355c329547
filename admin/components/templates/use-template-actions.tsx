import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { ArchiveBox, PencilSquare, Plus, SquareTwoStack, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import {
  useArchiveTemplate,
  useDeleteTemplate,
  useDuplicateTemplate,
} from "../../hooks/package-templates"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"

const LIST = "/service-packages/templates"

/** The entries of a template's menu; what ends something asks first, with what it means. */
export const useTemplateActions = (template: AdminPackageTemplate, onExtend: () => void) => {
  const { id, title, status, sold_count, created_product } = template
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const prompt = usePrompt()
  const problem = useProblem()
  const navigate = useNavigate()
  const archive = useArchiveTemplate(id)
  const duplicate = useDuplicateTemplate(id)
  const remove = useDeleteTemplate(id)
  const cancelText = t("common.back")
  const fail = (error: unknown) => void toast.error(problem(error))

  const copy = async () => {
    const { package_template } = await duplicate.mutateAsync({})
    await navigate(`${LIST}/${package_template.id}`)
    toast.success(t("templates.duplicated"))
  }
  const takeOff = async () => {
    const agreed = await prompt({
      title: t("templates.takeOffSale"),
      description: [
        t("templates.takeOffSaleMeans", { title }),
        created_product && t("templates.takeOffSaleProduct"),
      ]
        .filter(Boolean)
        .join(" "),
      confirmText: t("templates.takeOffSale"),
      cancelText,
    })
    if (agreed) await archive.mutateAsync({})
  }
  const destroy = async () => {
    const agreed = await prompt({
      title: dashboard("actions.delete"),
      description: t("templates.deleteMeans", { title }),
      confirmText: dashboard("actions.delete"),
      cancelText,
    })
    if (!agreed) return
    await remove.mutateAsync({})
    await navigate(LIST, { replace: true })
    toast.success(t("templates.deleted", { title }))
  }
  const entry = (icon: React.ReactNode, label: string, act: () => Promise<void> | void) => ({
    icon,
    label,
    onClick: () => void Promise.resolve(act()).catch(fail),
  })

  return [
    {
      actions: [
        { icon: <PencilSquare />, label: dashboard("actions.edit"), to: "edit" },
        entry(<SquareTwoStack />, dashboard("actions.duplicate"), copy),
        ...(sold_count > 0 ? [entry(<Plus />, t("templates.extend"), onExtend)] : []),
      ],
    },
    {
      actions:
        status === "active" ? [entry(<ArchiveBox />, t("templates.takeOffSale"), takeOff)] : [],
    },
    {
      actions:
        status !== "active" && sold_count === 0
          ? [entry(<Trash />, dashboard("actions.delete"), destroy)]
          : [],
    },
  ]
}
