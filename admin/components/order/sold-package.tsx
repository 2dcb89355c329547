import { Link } from "react-router-dom"
import { Text } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { PackagePaymentBadge, PackageStatusBadge } from "../common/package-badges"

/** One package that the order sold: how much of it is used, with the way to its page. */
export const SoldPackage = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { id, title, status, payment_status, units } = client_package
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Link
        to={`/service-packages/${id}`}
        className="txt-compact-small-plus text-ui-fg-interactive-hover hover:underline w-fit"
      >
        {title}
      </Link>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("order.sold", { used: units.used, total: units.granted })}
      </Text>
      <div className="flex flex-wrap gap-2">
        <PackageStatusBadge status={status} />
        <PackagePaymentBadge status={payment_status} />
      </div>
    </div>
  )
}
