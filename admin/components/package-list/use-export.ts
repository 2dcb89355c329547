import { useState } from "react"
import { toast } from "@medusajs/ui"
import type { AdminClientPackageListParams } from "../../../src/types/http/client-package"
import { useProblem } from "../../hooks/use-problem"
import { useFormat } from "../../hooks/use-format"
import { download } from "../../lib/call"
import { saveAs } from "../../lib/save-as"

/** Saves packages as a table for spreadsheets: all of the query, whatever the page. */
export const useExport = () => {
  const [isSaving, setSaving] = useState(false)
  const problem = useProblem()
  const { today } = useFormat()
  const save = async (query: AdminClientPackageListParams) => {
    setSaving(true)
    try {
      const file = await download("/admin/client-packages", { query: { ...query, format: "csv" } })
      saveAs(file, `packages-${today()}.csv`)
    } catch (error) {
      toast.error(problem(error))
    } finally {
      setSaving(false)
    }
  }
  return { save, isSaving }
}
