import { useState } from "react"
import { EllipsisHorizontal } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { Button, IconButton } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { ExtendCoverage } from "./extend-coverage"
import { useTemplateActions } from "./use-template-actions"
import { usePutOnSale } from "./use-put-on-sale"

/** What can be done with a template; nothing for those who may only look. */
export const TemplateMenu = ({ template }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const [isExtending, setExtending] = useState(false)
  const sale = usePutOnSale(template)
  const groups = useTemplateActions(template, () => setExtending(true))
  if (!can("edit")) return null
  return (
    <>
      {template.status !== "active" && (
        <Button
          size="small"
          variant="secondary"
          isLoading={sale.isPending}
          onClick={() => void sale.ask()}
        >
          {t("templates.putOnSale")}
        </Button>
      )}
      <ActionMenu groups={groups}>
        <IconButton size="small" variant="transparent" aria-label={t("templates.actions")}>
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
      <ExtendCoverage template={template} open={isExtending} onOpenChange={setExtending} />
    </>
  )
}
