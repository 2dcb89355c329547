import { useState } from "react"
import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../../src/types/http/package-template"
import {
  useCreateTemplate,
  usePublishTemplate,
  useUpdateTemplate,
} from "../../../hooks/package-templates"
import { useMessages } from "../../../hooks/use-messages"
import { CallError } from "../../../lib/call"
import type { TemplateValues } from "./form-values"
import { toBody, toSale } from "./to-body"

const isCheck = (one: unknown): one is PackageTemplateCheck =>
  typeof one === "object" && one !== null && "code" in one && "remedy" in one

/** What a refused sale names as being in the way. */
const checksOf = (error: unknown): PackageTemplateCheck[] => {
  const checks = error instanceof CallError ? error.details.checks : []
  return Array.isArray(checks) ? checks.filter(isCheck) : []
}

/**
 * Saves what the editor holds, and puts it on sale when asked. A new template is written once: where
 * its sale is refused, the next attempt changes the draft that is there.
 */
export const useSaveTemplate = (template: AdminPackageTemplate | null) => {
  const { t } = useMessages()
  const { handleSuccess } = useRouteModal()
  const [saved, setSaved] = useState(template)
  const [error, setError] = useState<unknown>(null)
  const [checks, setChecks] = useState<PackageTemplateCheck[]>([])
  const create = useCreateTemplate()
  const update = useUpdateTemplate(saved?.id ?? "")
  const publish = usePublishTemplate()

  const attempt = async (values: TemplateValues, putOnSale: boolean, onWritten: () => void) => {
    const body = toBody(values, saved)
    const written = await (saved ? update : create).mutateAsync(body)
    const { id, title } = written.package_template
    setSaved(written.package_template)
    onWritten()
    if (putOnSale) await publish.mutateAsync({ id, ...toSale(values, saved) })
    toast.success(t(putOnSale ? "templates.isOnSale" : "templates.saved", { title }))
    handleSuccess(`/service-packages/templates/${id}`)
  }
  const fail = (cause: unknown) => {
    setChecks(checksOf(cause))
    setError(cause)
  }
  return {
    saved,
    checks,
    error: checksOf(error).length ? null : error,
    isPending: create.isPending || update.isPending || publish.isPending,
    forget: (done: PackageTemplateCheck) => setChecks(checks.filter((check) => check !== done)),
    /** Tells when it is written, whatever becomes of the sale. */
    save: async (values: TemplateValues, putOnSale: boolean, onWritten: () => void) => {
      fail(null)
      await attempt(values, putOnSale, onWritten).catch(fail)
    },
  }
}
