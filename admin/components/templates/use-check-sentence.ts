import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../src/types/http/package-template"
import { useReferences } from "../../hooks/references"
import { useMessages } from "../../hooks/use-messages"

const MOST_NAMES = 3
const variant = (reference_id: string) => ({ kind: "variant" as const, reference_id })

/** Says in the user's language what is wrong, and with what. */
export const useCheckSentence = (
  { title }: Pick<AdminPackageTemplate, "title">,
  checks: readonly PackageTemplateCheck[]
) => {
  const { t } = useMessages()
  const { find, isLoading } = useReferences(
    checks.flatMap((check) => check.variant_ids.map(variant))
  )
  return ({ code, variant_ids }: PackageTemplateCheck): string => {
    const names = new Set(variant_ids.flatMap((id) => find(variant(id))?.name ?? []))
    if (isLoading && variant_ids.length > 0) return "…"
    const few = [...names].slice(0, MOST_NAMES).join(", ")
    const more = names.size > MOST_NAMES ? ` +${names.size - MOST_NAMES}` : ""
    return t(`templates.check.${code.replace("service_", "")}`, { name: few ? few + more : title })
  }
}
