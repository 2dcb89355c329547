import { ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../src/types/http/package-template"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useCheckSentence } from "./use-check-sentence"
import { useMend, type EditorStep } from "./use-mend"

type Props = {
  template: Pick<AdminPackageTemplate, "id" | "title">
  checks: readonly PackageTemplateCheck[]
  onEdit?: (step: EditorStep) => void
  onMended?: (check: PackageTemplateCheck) => void
}

/** Checks in words, each with the button that mends it. */
export const CheckRows = ({ template, checks, onEdit, onMended }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const sentence = useCheckSentence(template, checks)
  const { mend, isPending } = useMend(template, onEdit)
  return (
    <ul className="divide-y">
      {checks.map((check) => (
        <li
          key={`${check.code} ${check.variant_ids.join()}`}
          className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-center md:justify-between"
        >
          <div className="flex items-start gap-x-2">
            {check.blocking ? (
              <ExclamationCircleSolid className="text-ui-tag-red-icon mt-0.5 shrink-0" />
            ) : (
              <InformationCircleSolid className="text-ui-fg-muted mt-0.5 shrink-0" />
            )}
            <Text size="small">{sentence(check)}</Text>
          </div>
          {check.remedy && can("edit") && (
            <Button
              type="button"
              size="small"
              variant="secondary"
              className="w-fit shrink-0"
              disabled={isPending}
              onClick={() => void mend(check).then((isDone) => isDone && onMended?.(check))}
            >
              {t(`templates.remedy.${check.remedy}`)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
