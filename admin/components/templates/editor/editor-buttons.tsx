import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../../src/types/http/package-template"
import { useMessages } from "../../../hooks/use-messages"
import type { EditorTab } from "./use-editor-tabs"

type Props = {
  status: AdminPackageTemplate["status"]
  tab: EditorTab
  isPending: boolean
  onNext: () => void
  onSave: (putOnSale: boolean) => void
}

/** The end of the editor: a draft may stay one or go on sale, anything else is saved. */
export const EditorButtons = ({ status, tab, isPending, onNext, onSave }: Props) => {
  const { t } = useMessages()
  const isDraft = status === "draft"
  const isLast = tab === "price"
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <RouteFocusModal.Close asChild>
        <Button size="small" variant="secondary">
          {t("common.back")}
        </Button>
      </RouteFocusModal.Close>
      <Button
        key="save"
        type="button"
        size="small"
        variant={isDraft ? "secondary" : "primary"}
        disabled={isPending}
        onClick={() => onSave(false)}
      >
        {isDraft ? t("templates.saveDraft") : t("common.save")}
      </Button>
      {isDraft && !isLast && (
        <Button key="next" type="button" size="small" onClick={onNext}>
          {t("templates.continue")}
        </Button>
      )}
      {isDraft && isLast && (
        <Button
          key="sale"
          type="button"
          size="small"
          isLoading={isPending}
          onClick={() => onSave(true)}
        >
          {t("templates.saveAndSell")}
        </Button>
      )}
    </div>
  )
}
