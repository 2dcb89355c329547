import { Link } from "react-router-dom"
import { Text } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMessages } from "../../hooks/use-messages"

type Props = { label: string; templates: readonly AdminPackageTemplate[] }

/** Packages under a label, each with the way to it; says so where there is none. */
export const TemplateLinks = ({ label, templates }: Props) => {
  const { t } = useMessages()
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      {templates.map(({ id, title }) => (
        <Link
          key={id}
          to={`/service-packages/templates/${id}`}
          className="txt-compact-small text-ui-fg-interactive-hover hover:underline w-fit"
        >
          {title}
        </Link>
      ))}
      {!templates.length && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("product.none")}
        </Text>
      )}
    </div>
  )
}
