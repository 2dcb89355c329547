import type { RefObject } from "react"
import { PencilSquare } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { PackageMenu } from "../acts/package-menu"
import { PackagePaymentBadge, PackageStatusBadge } from "../common/package-badges"

type Props = {
  client_package: AdminClientPackage
  /** Opens what is edited here; without it nothing can be. */
  onEdit?: () => void
  isEditing?: boolean
  pencil?: RefObject<HTMLButtonElement>
}

/** A package's name, how it stands, what it costs, and what can be done with it. */
export const PackageHeading = ({ client_package, onEdit, isEditing, pencil }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { id, title, status, payment_status } = client_package
  const mayEdit = onEdit && status !== "cancelled" && (can("edit") || can("correct"))
  return (
    <div className="flex items-start justify-between gap-x-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to={`/service-packages/${id}`}
          className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive-hover"
        >
          {title}
        </Link>
        <PackageStatusBadge status={status} />
        <PackagePaymentBadge status={payment_status} />
      </div>
      <div className="flex shrink-0 items-center gap-x-1">
        <Price client_package={client_package} />
        {mayEdit && (
          <IconButton
            ref={pencil}
            size="small"
            variant="transparent"
            aria-label={t("edit.label", { title })}
            aria-expanded={isEditing}
            onClick={onEdit}
          >
            <PencilSquare />
          </IconButton>
        )}
        <PackageMenu client_package={client_package} />
      </div>
    </div>
  )
}

const Price = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { money } = useFormat()
  const { t } = useMessages()
  const { price, original_price, currency_code } = client_package
  return (
    <Text size="small" leading="compact" className="mr-2 whitespace-nowrap text-right">
      {money(price, currency_code)}
      {original_price > price && (
        <s className="text-ui-fg-subtle ml-2" aria-label={t("card.before")}>
          {money(original_price, currency_code)}
        </s>
      )}
    </Text>
  )
}
