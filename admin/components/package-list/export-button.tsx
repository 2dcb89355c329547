import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminClientPackageListParams } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useExport } from "./use-export"

/** Saves every package of the filters as a table, for those who may take it out of the shop. */
export const ExportButton = ({ query }: { query: AdminClientPackageListParams }) => {
  const { t: dashboard } = useTranslation()
  const { can } = useMe()
  const { save, isSaving } = useExport()
  if (!can("report")) return null
  return (
    <Button size="small" variant="secondary" isLoading={isSaving} onClick={() => void save(query)}>
      {dashboard("actions.export")}
    </Button>
  )
}
